// Comforts for readers whose browser runs scripts. Every page is complete without this file.

const root = document.documentElement;
const strings = JSON.parse(document.getElementById('_strings').textContent);
export const all = (selector, from = document) => [...from.querySelectorAll(selector)];

/** Interface text, with {placeholders} filled in. */
export function text(key, values = {}) {
  return strings[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** An element with properties, attributes (names with a dash, and role) and children. Text never becomes markup. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'role' || name.includes('-')) made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children);
  return made;
}

export const storage = {
  read(key) {
    try { return localStorage.getItem(key); } catch { return null; } // storage may be blocked
  },
  write(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch { /* then nothing is remembered */ }
  },
};

/** When the page has been shown, which nothing that comes later may delay; after a second also where a browser tells nobody of it. */
const shown = new Promise((resolve) => {
  new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  setTimeout(resolve, 1000);
});

const announcer = element('p', { className: 'unseen', role: 'status' });
document.body.append(announcer);

// Theme

function setUpTheme() {
  const toggle = document.querySelector('.theme-toggle');
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches);
  const show = () => toggle.setAttribute('aria-pressed', isDark());
  toggle.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    // The system's own choice is not stored, so that it is followed again.
    storage.write('theme', isDark() === systemIsDark.matches ? '' : root.dataset.theme);
    show();
  });
  systemIsDark.addEventListener('change', show);
  show();
}

// Copying

async function copy(button, content) {
  const caption = button.textContent;
  await navigator.clipboard.writeText(await content);
  button.textContent = text('copied');
  button.disabled = true; // so that a second click does not take "Copied" for the caption
  announcer.textContent = text('copied');
  setTimeout(() => {
    button.textContent = caption;
    button.disabled = false;
    announcer.textContent = '';
  }, 2000);
}

const addressOf = (part) => new URL('#' + part.closest('[id]').id, location.href).href;

const copied = {
  previous: (button) => button.previousElementSibling.textContent,
  quote: (button) => all(':scope > :not(button)', button.parentElement).map((part) => part.textContent).join('\n').trim(),
  link: addressOf,
  cause: (button) => addressOf(button.closest('.cause') ?? button),
  details: supportDetails,
  markdown: async (button) => (await fetch(button.dataset.source)).text(),
  code: (button) => button.closest('.code-block').querySelector('code').textContent,
};

function addButton(place, what, caption, label) {
  const button = element('button', { type: 'button', className: 'small-button', textContent: caption, 'aria-label': label });
  button.dataset.copy = what;
  place(button);
  return button;
}

function setUpCopying() {
  if (!navigator.clipboard) {
    all('[data-copy]').forEach((button) => button.remove());
    return;
  }
  for (const block of all('.code-block')) addButton((button) => block.append(button), 'code', text('copy'), text('copy-code'));
  for (const quote of all('.role-symptom blockquote')) addButton((button) => quote.append(button), 'quote', text('copy'), text('copy-message'));
  for (const heading of all('.heading > *')) {
    const label = text('copy-link', { title: heading.textContent });
    addButton((button) => heading.after(button), 'link', '#', label).className = 'heading-link';
  }
  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('button[data-copy]');
    if (button) copy(button, copied[button.dataset.copy](button));
  });
}

/** What support asks first: page, error, steps done, browser, time. */
function supportDetails() {
  const lines = [[text('details-page'), location.href]];
  for (const message of all('.error-box :is(.code, .message), body.error-page h1')) lines.push([text('details-error'), message.textContent]);
  const cause = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('.cause');
  if (cause) lines.push([text('details-cause'), cause.querySelector('.heading > *').textContent]);
  const ticks = all('.step-tick');
  const done = ticks.filter((tick) => tick.checked).length;
  if (done > 0) lines.push([text('details-steps'), `${done} / ${ticks.length}`]);
  lines.push([text('details-browser'), navigator.userAgent], [text('details-time'), new Date().toISOString()]);
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

// The address under which the page was opened goes into the ready message

function setUpSending() {
  for (const link of all('a[data-send]')) {
    link.addEventListener('click', () => {
      const mail = new URL(link.href);
      const body = mail.searchParams.get('body');
      const written = /\S+#\S+/.exec(body)[0];
      link.href = mail.href.replace(/body=.*/, () => 'body=' + encodeURIComponent(body.replace(written, () => location.origin + location.pathname + written.slice(written.indexOf('#')))));
    });
  }
}

// Steps that the reader has done, kept per page

function setUpTicks() {
  const key = 'steps:' + location.pathname;
  const done = new Set((storage.read(key) ?? '').split(' '));
  for (const list of all('.kind-problem :is(.role-resolution, .role-workaround) > ol')) {
    [...list.children].forEach((step, index) => {
      const name = `${list.parentElement.id}.${index}`;
      const tick = element('input', {
        type: 'checkbox', className: 'step-tick', checked: done.has(name), 'aria-label': text('step', { number: (list.start || 1) + index }),
      });
      tick.addEventListener('change', () => {
        if (tick.checked) done.add(name);
        else done.delete(name);
        storage.write(key, [...done].join(' ').trim());
      });
      step.append(tick);
    });
  }
}

// My setup: loaded when a reader opens it or has saved one

function setUpSetup() {
  const load = () => import(root.dataset.setup);
  for (const button of all('[data-open-setup]')) button.addEventListener('click', async () => (await load()).openSetup());
  if (storage.read('setup')) load().then(({ showSetup }) => showSetup());
}

// The side navigation scrolls to where the reader is

function setUpNavigation() {
  const current = document.querySelector('.side [aria-current]');
  // With the next frame, which measures the page anyway.
  if (current) requestAnimationFrame(() => { current.closest('.side').scrollTop = current.offsetTop - 200; });
}

// Contents: mark the section that is being read

function setUpContents() {
  // Browsers leave a link of the sideways row where it is as long as a pixel of it shows.
  document.querySelector('.contents')?.addEventListener('focusin', ({ target }) => target.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  const links = new Map(all('.contents a').map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const visible = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target.id);
      else visible.delete(target.id);
    }
    // The innermost visible section that comes first: a sub-section follows its section in the map.
    const ids = [...links.keys()].filter((id) => visible.has(id));
    const current = ids.find((id) => !ids.some((other) => other !== id && document.getElementById(id).contains(document.getElementById(other))));
    for (const [id, link] of links) {
      if (id === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }, { rootMargin: '-10% 0px -60%' });
  for (const id of links.keys()) {
    const section = document.getElementById(id);
    if (section) observer.observe(section);
  }
}

// Pictures

function setUpPictures() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a.lightbox');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const picture = element('img', { src: link.href, alt: link.querySelector('img')?.alt ?? '' });
    const close = element('button', { type: 'button', className: 'small-button', textContent: text('close') });
    const dialog = element('dialog', { className: 'picture', 'aria-label': text('enlarge') }, close, picture);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (inside) => { if (inside.target === dialog) dialog.close(); });
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });
}

// Tabs: panels that stand below each other become tabs. A choice holds for every group that offers it, and a panel may depend on
// the choice in another group.

function setUpTabs() {
  const groups = all('.tab-group').map((group, number) => {
    const panels = [...group.children].filter((child) => child.matches('.tab-panel'));
    const ids = [...new Set(panels.map((panel) => panel.dataset.tab))];
    const tabs = ids.map((id, index) => element('button', {
      type: 'button', role: 'tab', id: `_tab-${number}-${index}`,
      textContent: panels.find((panel) => panel.dataset.tab === id).querySelector('.tab-title').textContent,
    }));
    for (const panel of panels) {
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tabs[ids.indexOf(panel.dataset.tab)].id);
      panel.querySelector('.tab-title').hidden = true;
    }
    group.prepend(element('div', { className: 'tab-list', role: 'tablist' }, ...tabs));
    return { ids, tabs, panels, chosen: ids[0] };
  });

  const show = () => {
    const chosen = new Set(groups.map((group) => group.chosen));
    for (const group of groups) {
      const fits = group.panels.filter(({ dataset: { tab, tabIf } }) => tab === group.chosen && (!tabIf || chosen.has(tabIf)));
      const visible = fits.length > 0 ? fits : group.panels.filter((panel) => panel.dataset.tab === group.chosen);
      group.panels.forEach((panel) => { panel.hidden = !visible.includes(panel); });
      group.tabs.forEach((tab, index) => {
        const isChosen = group.ids[index] === group.chosen;
        tab.setAttribute('aria-selected', isChosen);
        tab.tabIndex = isChosen ? 0 : -1;
      });
    }
  };
  const choose = (id) => {
    for (const group of groups) if (group.ids.includes(id)) group.chosen = id;
    show();
  };

  for (const { ids, tabs } of groups) {
    tabs.forEach((tab, index) => {
      tab.addEventListener('click', () => choose(ids[index]));
      tab.addEventListener('keydown', (event) => {
        const [forward, back] = root.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
        const last = tabs.length - 1;
        const next = { [forward]: index === last ? 0 : index + 1, [back]: index === 0 ? last : index - 1, Home: 0, End: last }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        choose(ids[next]);
        tabs[next].focus();
      });
    });
  }

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const panel = target?.closest('.tab-panel');
    if (!panel) return;
    choose(panel.dataset.tab);
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  show();
  reveal();
}

// What scrolls sideways must be reachable with the keyboard

function setUpScrolling() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of all('pre, .table-scroll')) observer.observe(box);
}

// Forms are sent from where the reader is; without this script the browser sends them and shows the page of thanks

/** A link to where errors are told that no article explains; the site's own form gets the text after the #, which browsers never send. */
export function reportLink(error) {
  const { report } = root.dataset;
  if (!report) return [];
  const href = report.startsWith('/') ? report + '#' + new URLSearchParams([['error', error]]) : report;
  return [' · ', element('a', { href, textContent: text('report') })];
}

function setUpForms() {
  for (const area of all('[data-from-address]')) area.value ||= new URLSearchParams(location.hash.slice(1)).get('error') ?? '';
  for (const form of all('form[method=post]')) {
    const failure = element('p', { className: 'failure', role: 'alert' });
    form.append(failure);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      failure.replaceChildren();
      const button = form.querySelector('[type=submit]');
      button.disabled = true;
      const isSent = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).then(({ ok }) => ok, () => false);
      button.disabled = false;
      if (isSent) showThanks(form);
      else failure.append(text('not-sent'), ...otherWay(form));
    });
  }
}

function showThanks(form) {
  const thanks = element('div', { className: 'thanks', role: 'status', tabIndex: -1 });
  form.replaceWith(thanks);
  thanks.append(element('strong', { textContent: text('sent') }), ' ', text('sent-text'));
  thanks.focus();
}

/** A link for the reader whose form was not sent; a message holds what is written in the form. */
function otherWay({ dataset: { contact }, elements }) {
  if (!contact) return [];
  const written = all('textarea', elements[0].form).map(({ value }) => value).filter(Boolean).join('\n\n');
  const href = contact.startsWith('mailto:') ? `${contact.split('?')[0]}?subject=${encodeURIComponent(document.title)}&body=${encodeURIComponent(`${location.href}\n\n${written}`)}` : contact;
  return [' ', element('a', { href, textContent: text('contact') })];
}

// Search: loaded on first use

function setUpSearch() {
  if (!root.dataset.searchUi || !root.dataset.searchEngine) return;
  const load = () => import(root.dataset.searchUi);
  const pageBox = document.querySelector('form[data-search-box] textarea');
  const open = async () => {
    if (pageBox) pageBox.focus();
    else (await load()).openSearch();
  };
  for (const form of all('form[data-search-box]')) {
    let isReady = false;
    const mount = async () => {
      (await load()).mountSearch(form);
      isReady = true;
    };
    if (form.dataset.query) shown.then(mount);
    else form.addEventListener('focusin', mount, { once: true });
    // Without the search, the text goes to the search page behind a #, which browsers never send.
    const leave = () => { location.href = '/search/#' + new URLSearchParams({ q: form.querySelector('textarea').value }); };
    form.addEventListener('submit', (event) => {
      if (isReady) return;
      event.preventDefault();
      mount().then(() => form.requestSubmit(), leave);
    });
    // Whoever pastes and presses Enter before the search is here wants the result, not a new line.
    form.addEventListener('keydown', (event) => {
      if (isReady || event.key !== 'Enter' || event.shiftKey || event.isComposing || event.target.localName !== 'textarea') return;
      event.preventDefault();
      mount().then(() => event.target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true })), leave);
    });
  }
  for (const opener of all('[data-search-opener]')) {
    opener.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
  }
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]');
    const isShortcut = (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey)
      || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
    if (!isShortcut || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    open();
  });
}

// What a reader may press first comes first, and each in a task of its own where browsers can: a press need not wait for the rest.
const setUps = [
  setUpTheme, setUpSearch, setUpSetup, setUpNavigation, setUpTabs, setUpTicks, setUpCopying, setUpContents, setUpSending, setUpPictures, setUpScrolling, setUpForms,
];
for (const setUp of setUps) {
  setUp();
  await globalThis.scheduler?.yield?.();
}
for (const button of all('[data-print]')) button.addEventListener('click', () => print());
for (const section of all('[data-nearest]')) shown.then(() => import(section.dataset.nearest)).catch(() => section.remove());
