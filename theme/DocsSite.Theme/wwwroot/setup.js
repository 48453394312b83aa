// "My setup": the reader chooses what they use, and articles say whether they are about it. The choice stays in this browser.

const { all, element, storage, text } = await import(document.querySelector('script[type=module]').src);

/** Chosen values: facet → { id, label }. */
function read() {
  try { return JSON.parse(storage.read('setup')) ?? {}; } catch { return {}; }
}

function write(chosen) {
  storage.write('setup', Object.keys(chosen).length > 0 ? JSON.stringify(chosen) : '');
  showSetup();
}

/** Shows the choice in the header and compares it with who is affected. */
export function showSetup() {
  const chosen = read();
  const labels = Object.values(chosen).map(({ label }) => label);
  for (const chip of all('.setup-chip')) chip.textContent = labels.length > 0 ? labels.join(' · ') : text('setup');
  for (const line of all('.my-setup')) compare(line, chosen);
}

function compare(line, chosen) {
  const [hits, misses] = [[], []];
  for (const row of all('[data-facet]', line.parentElement)) {
    const mine = chosen[row.dataset.facet];
    let isHit = false;
    for (const value of all('[data-value]', row)) {
      const matches = value.dataset.value === mine?.id;
      value.classList.toggle('mine', matches);
      isHit ||= matches;
    }
    if (mine) (isHit ? hits : misses).push(mine.label);
  }
  const isAsked = hits.length + misses.length > 0;
  line.classList.toggle('matches', isAsked && misses.length === 0);
  line.classList.toggle('misses', misses.length > 0);
  let verdict = '';
  if (misses.length > 0) verdict = text('setup-misses', { values: misses.join(', ') });
  else if (isAsked) verdict = text('setup-matches', { values: hits.join(', ') });
  line.firstElementChild.textContent = verdict;
  line.querySelector('button').textContent = text(isAsked ? 'setup-change' : 'setup-compare');
}

let dialog;

export async function openSetup() {
  dialog ??= await makeDialog();
  for (const select of dialog.querySelectorAll('select')) select.value = read()[select.name]?.id ?? '';
  dialog.showModal();
}

async function makeDialog() {
  const head = element('div', { className: 'dialog-head' }, element('h2', { id: '_setup-title', textContent: text('setup') }));
  const made = element('dialog', { className: 'setup-dialog', 'aria-labelledby': '_setup-title' }, head);
  const close = element('button', { type: 'button', className: 'small-button', textContent: text('close') });
  close.addEventListener('click', () => made.close());
  head.append(close);
  made.addEventListener('click', ({ target }) => { if (target === made) made.close(); });
  made.append(await makeForm(made).catch(() => element('p', { textContent: text('setup-failed') })));
  document.body.append(made);
  return made;
}

async function makeForm(owner) {
  const response = await fetch('/setup.json');
  if (!response.ok) throw new Error(response.status);
  const rows = (await response.json()).map((facet) => {
    const none = element('option', { value: '', textContent: text('setup-any') });
    const options = facet.values.map(({ id, label }) => element('option', { value: id, textContent: label }));
    const select = element('select', { name: facet.id, id: '_setup-' + facet.id }, none, ...options);
    return element('div', {}, element('label', { htmlFor: select.id, textContent: facet.label }), select);
  });
  const selects = rows.map((row) => row.lastChild);
  const save = element('button', { type: 'submit', className: 'button', textContent: text('setup-save') });
  const clear = element('button', { type: 'button', className: 'small-button', textContent: text('setup-clear') });
  const form = element('form', { method: 'dialog' }, element('p', { textContent: text('setup-intro') }), element('div', { className: 'choices' }, ...rows), save, clear);
  form.addEventListener('submit', () => write(Object.fromEntries(selects.filter((select) => select.value)
    .map((select) => [select.name, { id: select.value, label: select.selectedOptions[0].textContent }]))));
  clear.addEventListener('click', () => {
    write({});
    owner.close();
  });
  return form;
}
