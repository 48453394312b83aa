// "Not found": looks through the site's addresses for the one that the reader meant. Only this page loads it.

const { element, text } = await import(document.querySelector('script[type=module]').src);

const most = 5;
const leastLikeness = 0.45;

/** Edits that lead from one text to the other, as a share of the longer one: 1 is the same text. */
function likeness(one, other) {
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return 1 - row[other.length] / longest;
}

/** Share of the words that both addresses have, whatever their order. */
function sharedWords(one, other) {
  const words = new Set(one.split(/[-_/.]+/).filter((word) => word.length > 1));
  const others = new Set(other.split(/[-_/.]+/).filter((word) => word.length > 1));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (words.size + others.size);
}

/** How near an address is: its last part counts most, for pages move more often than they are renamed. */
function nearness(wanted, path) {
  const [slug, other] = [wanted, path].map((each) => each.split('/').at(-1));
  return Math.max(0.8 * likeness(slug, other) + 0.2 * likeness(wanted, path), 0.9 * sharedWords(slug, other) + 0.1 * likeness(wanted, path));
}

async function lines(name) {
  const response = await fetch(`/nearest/${name}.txt`);
  return response.ok ? (await response.text()).split('\n').filter(Boolean) : [];
}

/** Pages like the wanted address, the nearest first. The first parts may be foreign (a language, an old folder), so each part is tried. */
async function nearest(path) {
  const parts = decodeURIComponent(path).toLowerCase().replace(/(?:\/index)?\.(?:html?|md)$|\/index$/, '').split('/').filter(Boolean);
  const tops = await lines('index');
  const top = parts.map((part) => tops.find((each) => each === part)).find(Boolean)
    ?? tops.map((each) => [likeness(each, parts[0] ?? ''), each]).filter(([score]) => score > 0.6).sort((a, b) => b[0] - a[0])[0]?.[1];
  if (!top) return [];
  const at = parts.indexOf(top);
  const wanted = parts.slice(at < 0 ? 1 : at + 1).join('/');
  const pages = (await lines(top)).map((line) => line.split('\t')).map(([rest, title]) => ({ url: `/${top}/${rest}`, rest: rest.replace(/\/$/, ''), title }));
  if (!wanted) return pages.filter(({ rest }) => rest === '');
  return pages.map((page) => ({ ...page, score: nearness(wanted, page.rest) }))
    .filter(({ score }) => score >= leastLikeness).sort((a, b) => b.score - a.score).slice(0, most);
}

const section = document.querySelector('[data-nearest]');
const found = await nearest(location.pathname).catch(() => []);
const message = section.querySelector('[data-none]');
if (found.length === 0) {
  message.textContent = text('nearest-none');
} else {
  message.replaceWith(element('ul', { className: 'page-list' }, ...found.map(({ url, title }) =>
    element('li', {}, element('a', { href: url, textContent: title }), element('p', { textContent: url })))));
}
section.removeAttribute('aria-busy');
