// The search form's results and the search dialog. The engine runs in this browser: nothing that is typed or pasted is sent anywhere.

const root = document.documentElement;
const { element, reportLink, text } = await import(document.querySelector('script[type=module]').src);
const { Facets } = await import(root.dataset.searchFacets);
const { asWritten, breakable, makeDiffering, makeHighlighter } = await import(root.dataset.searchMarks);

const allErrors = '/errors/';
const typingPause = 120;
const announcePause = 500;
const mostShown = 20;
const mostLoaded = 60;
const longestAddress = 2000;
const longestRead = 20000; // as the engine

/** What the engine leaves out, in words. */
const reasons = {
  id: text('why-id'),
  time: text('why-time'),
  address: text('why-address'),
  number: text('why-number'),
  'log line': text('why-line'),
  'stack frame': text('why-frame'),
};

let enginePromise;
let boxes = 0;

function loadEngine() {
  enginePromise ??= import(root.dataset.searchEngine)
    .then(({ createSearch }) => createSearch(root.dataset.searchManifest))
    .catch((error) => {
      enginePromise = undefined; // so that the next search tries again
      throw error;
    });
  return enginePromise;
}

const mounted = new WeakSet();

/** Gives a search form its results. Arrow keys move through them, Enter opens. */
export function mountSearch(form) {
  if (mounted.has(form)) return;
  mounted.add(form);
  new SearchBox(form).start();
}

let dialog;

/** Opens the search dialog; the focus goes back to where it was when the dialog closes. */
export function openSearch() {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('textarea').select();
}

function makeDialog() {
  const label = element('label', { htmlFor: '_dialog-paste', textContent: text('paste') });
  const area = element('textarea', {
    id: '_dialog-paste', name: 'q', rows: 2, maxLength: 100000, spellcheck: false, autocomplete: 'off', autocapitalize: 'off', 'aria-describedby': '_dialog-hint',
  });
  const form = element('form', { className: 'paste', action: '/search/' }, label, element('div', { className: 'paste-row' }, area),
    element('p', { className: 'hint', id: '_dialog-hint', textContent: text('private') }));
  const close = element('button', { type: 'button', className: 'small-button', textContent: text('close') });
  const head = element('div', { className: 'dialog-head' }, element('h2', { id: '_dialog-title', textContent: text('search') }), close);
  const made = element('dialog', { className: 'search-dialog', 'aria-labelledby': '_dialog-title' }, head, form);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => { if (event.target === made) made.close(); });
  document.body.append(made);
  mountSearch(form);
  return made;
}

class SearchBox {
  constructor(form) {
    const id = `_results-${++boxes}`;
    this.form = form;
    this.id = id;
    this.area = form.elements.q;
    this.status = element('p', { className: 'unseen', role: 'status' });
    this.understood = element('p', { className: 'understood', hidden: true });
    this.facets = new Facets(id, () => this.showResults());
    this.list = element('div', { className: 'results', role: 'listbox', id, 'aria-label': text('results'), hidden: true });
    this.message = element('div', { className: 'nothing', hidden: true });
    Object.assign(this, { options: [], active: -1, searches: 0, shownText: '', found: undefined });
  }

  start() {
    this.form.append(this.status, this.understood, this.facets.box, this.list, this.message);
    // The combobox pattern with what a text area may have of it: HTML allows it no other role, and its own one no aria-expanded.
    this.area.setAttribute('aria-controls', this.id);
    this.area.setAttribute('aria-autocomplete', 'list');
    this.area.setAttribute('aria-haspopup', 'listbox');
    this.area.addEventListener('input', (event) => this.schedule(event.inputType === 'insertFromPaste' ? 0 : typingPause));
    this.area.addEventListener('keydown', (event) => this.onKey(event));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.searchNow().then(() => this.activate(0));
    });
    this.area.value ||= this.initialText();
    if (this.area.value) this.schedule(0);
  }

  /** Text that the page was opened with. */
  initialText() {
    if (this.form.dataset.query !== 'url') return '';
    const asked = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    this.facets.ask(asked);
    return asked.get('q') ?? '';
  }

  schedule(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.searchNow(), pause);
  }

  async searchNow() {
    clearTimeout(this.timer);
    const number = ++this.searches;
    const query = this.area.value.trim();
    if (!query) {
      this.remember(query);
      this.show(undefined, '');
      return;
    }
    const waiting = setTimeout(() => { this.status.textContent = text('searching'); }, announcePause);
    try {
      const engine = await loadEngine();
      const found = await engine.search(query, { limit: mostLoaded });
      if (number === this.searches) this.show(found, query, engine.facets);
    } catch (error) {
      if (number === this.searches) this.showFailure();
      console.error(error);
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Keeps the text in the address of the search page; after the #, which browsers never send. */
  remember(query) {
    if (this.form.dataset.query !== 'url') return;
    history.replaceState(null, '', location.pathname + (query && query.length <= longestAddress ? '#' + new URLSearchParams([['q', query], ...this.facets.chosen()]) : ''));
  }

  show(found, query, facets = []) {
    this.shownText = query;
    this.found = found;
    this.facets.take(found?.results ?? [], facets);
    this.showResults();
  }

  /** The results that fit the chosen facets. */
  showResults() {
    const { found } = this;
    const fitting = this.facets.fitting().slice(0, mostShown);
    this.options = [];
    this.activate(-1);
    this.list.replaceChildren(...(found ? this.groups(fitting, found.understood) : []));
    this.list.hidden = this.options.length === 0;
    this.showUnderstood(found?.understood, this.shownText.slice(0, longestRead));
    this.facets.show();
    this.showMessage(found && this.options.length === 0 ? [text('nothing'), text('nothing-help')] : [], found?.understood.near);
    this.announce(found ? this.options.length : undefined);
    if (found) this.remember(this.shownText);
    this.showFirstFix(found, fitting.filter((result) => groupOf(result) === 'exact'));
  }

  /** When the error has one article for what the reader chose, what to do first stands in its result. */
  async showFirstFix(found, exact) {
    if (exact.length !== 1) return;
    const [option] = this.options;
    const fitting = await this.facets.fittingCauses(exact[0].url);
    const articles = new Set(fitting.map(({ url }) => url.split('#')[0]));
    if (found !== this.found || option !== this.options[0] || articles.size !== 1 || !fitting[0].fix) return;
    option.append(element('span', { className: 'text fix' }, text('fix'), ' ', ...breakable([fitting[0].fix])));
  }

  showFailure() {
    this.show(undefined, '');
    this.showMessage([text('failed')]);
  }

  /** Help when nothing was found or a code is unknown: the codes that are most like it, and the list of all. */
  showMessage(lines, near = []) {
    this.message.hidden = lines.length + near.length === 0;
    const codes = near.map((code) => {
      const button = element('button', { type: 'button', className: 'small-button', textContent: code });
      button.addEventListener('click', () => this.searchFor(code));
      return button;
    });
    this.message.replaceChildren(
      ...lines.map((line) => element('p', {}, line)), ...(codes.length ? [element('p', {}, text('near'), ' ', ...codes)] : []),
      element('p', {}, element('a', { href: allErrors, textContent: text('all-errors') }), ...reportLink(this.area.value.trim().slice(0, longestAddress))));
  }

  searchFor(code) {
    this.area.value = code;
    this.area.focus();
    this.searchNow();
  }

  showUnderstood(understood, query) {
    const { ignored = [] } = understood ?? {};
    const codes = asWritten(understood?.codes ?? [], query);
    const words = asWritten(understood?.words ?? [], query).filter((word) => query.includes(word));
    this.understood.hidden = codes.length + words.length + ignored.length === 0;
    const parts = [];
    if (codes.length + words.length > 0) {
      parts.push(text('understood'), ...codes.flatMap((code) => [' ', element('code', { textContent: code })]), ...words.map((word) => ' ' + word), '. ');
    }
    if (ignored.length > 0) {
      parts.push(text('ignored'), ' ', [...new Set(ignored.map(({ text: piece, why }) => reasons[why] ?? piece))].join(', '), '.');
    }
    this.understood.replaceChildren(...parts);
  }

  announce(count) {
    clearTimeout(this.announcing);
    if (count === undefined) this.status.textContent = '';
    if (count === undefined) return;
    const sentence = count === 0 ? text('nothing') : text(count === 1 ? 'found-one' : 'found-many', { count });
    this.announcing = setTimeout(() => { this.status.textContent = sentence; }, announcePause);
  }

  /** The exact error first, then similar errors and articles in the order of their best result. */
  groups(results, understood) {
    const highlight = makeHighlighter(understood);
    const byGroup = new Map([['exact', []]]);
    for (const result of results) {
      const group = groupOf(result);
      if (!byGroup.has(group)) byGroup.set(group, []);
      byGroup.get(group).push(result);
    }
    return [...byGroup].filter(([, members]) => members.length > 0).map(([group, members]) => {
      const label = element('p', { className: 'box-label', id: `${this.id}-${group}`, role: 'presentation', textContent: text(group) });
      return element('div', { role: 'group', 'aria-labelledby': label.id }, label, ...members.map((result) => this.option(result, highlight)));
    });
  }

  option(result, highlight) {
    const made = element('a', { className: 'result', role: 'option', href: result.url, id: `${this.id}-${this.options.length}`, 'aria-selected': 'false' },
      element('strong', {}, ...breakable(highlight(result.title))));
    if (result.product) made.append(' ', element('span', { className: 'product', textContent: result.product }));
    const below = result.snippet || result.summary;
    const differing = groupOf(result) === 'similar' && result.snippet ? makeDiffering(this.shownText) : (piece) => [piece];
    if (below) made.append(element('span', { className: 'text' }, ...breakable(highlight(below).flatMap((piece) => (typeof piece === 'string' ? differing(piece) : [piece])))));
    this.options.push(made);
    return made;
  }

  onKey(event) {
    if (event.isComposing) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const lastLine = !this.area.value.slice(this.area.selectionEnd).includes('\n');
    if (key === 'ArrowDown' && !shiftKey && this.options.length > 0 && (this.active >= 0 || lastLine)) {
      event.preventDefault();
      this.activate(Math.min(this.active + 1, this.options.length - 1));
    } else if (key === 'ArrowUp' && !shiftKey && this.active >= 0) {
      event.preventDefault();
      this.activate(this.active - 1);
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      this.onEnter();
    } else if (key === 'Escape' && this.active >= 0) {
      event.preventDefault();
      this.activate(-1);
    }
  }

  /** Opens the chosen result; without one it opens the exact error, else it goes to the first result. */
  async onEnter() {
    if (this.active < 0 && this.shownText !== this.area.value.trim()) await this.searchNow();
    const exact = this.list.firstElementChild?.getAttribute('aria-labelledby') === `${this.id}-exact`;
    if (this.active >= 0 || exact) this.options[Math.max(this.active, 0)].click();
    else this.activate(0);
  }

  activate(index) {
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = Math.min(index, this.options.length - 1);
    const option = this.options[this.active];
    if (!option) this.area.removeAttribute('aria-activedescendant');
    if (!option) return;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.area.setAttribute('aria-activedescendant', option.id);
  }
}

function groupOf({ kind, matched }) {
  if (kind !== 'error') return 'articles';
  return matched.includes('exact-code') || matched.includes('message') ? 'exact' : 'similar';
}
