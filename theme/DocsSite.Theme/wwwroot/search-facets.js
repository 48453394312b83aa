// Chips that narrow the results of a search to whom the pages affect: the facets of the index, and the product.

const { element, text } = await import(document.querySelector('script[type=module]').src);

export class Facets {
  /** idPrefix makes the chips' ids unique; onChange is called when the reader chose. */
  constructor(idPrefix, onChange) {
    this.idPrefix = idPrefix;
    this.onChange = onChange;
    this.box = element('details', { className: 'chips', hidden: true });
    this.summary = element('summary', {}, text('narrow'));
    this.chosenValues = new Map();
    this.asked = new URLSearchParams();
    this.results = [];
    this.facets = [];
  }

  /** What the address of the page asks for: facet=value,value. */
  ask(parameters) {
    this.asked = parameters;
  }

  /** New results, and the facets of the index as { id, label, values: { value: name } }. */
  take(results, facets) {
    const products = Object.fromEntries(results.map(({ product }) => [product, product]).filter(([product]) => product).sort());
    this.results = results.map((result) => ({ ...result, facets: [...result.facets, ...(result.product ? [`product=${result.product}`] : [])] }));
    this.facets = [...facets.filter(({ id }) => id !== 'product'), { id: 'product', label: text('product'), values: products }];
    for (const { id, values } of this.facets) {
      if (this.chosenValues.has(id) || results.length === 0) continue;
      this.chosenValues.set(id, new Set((this.asked.get(id) ?? '').split(',').filter((value) => Object.hasOwn(values, value))));
    }
  }

  /** Pairs of facet and values for the address of the page. */
  chosen() {
    return [...this.chosenValues].filter(([, values]) => values.size > 0).map(([id, values]) => [id, [...values].join()]);
  }

  fitting() {
    return this.results.filter((result) => this.fits(result));
  }

  /** A page that says nothing about a facet is for everybody. */
  fits({ facets }, except) {
    return [...this.chosenValues].every(([id, values]) => {
      const own = facets.filter((facet) => facet.startsWith(`${id}=`));
      return id === except || values.size === 0 || own.length === 0 || own.some((facet) => values.has(facet.slice(id.length + 1)));
    });
  }

  /** What the file of an error knows of causes that fit; nothing when it cannot be loaded, the search does without it. */
  async fittingCauses(url) {
    try {
      const response = await fetch(url.replace(/\/$/, '.json'));
      const { causes = [] } = response.ok ? await response.json() : {};
      return causes.filter(({ facets = {}, product }) => this.fits({
        facets: [...Object.entries(facets).flatMap(([id, values]) => values.map((value) => `${id}=${value}`)), ...(product ? [`product=${product}`] : [])],
      }));
    } catch {
      return [];
    }
  }

  show() {
    const groups = this.facets.map((facet) => this.group(facet)).filter(Boolean);
    this.box.replaceChildren(this.summary, ...groups);
    this.box.hidden = groups.length === 0;
    this.box.open ||= this.chosen().length > 0;
  }

  /** One facet; nothing when it does not tell the results apart. */
  group({ id, label, values }) {
    const chosen = this.chosenValues.get(id) ?? new Set();
    const shown = Object.entries(values).filter(([value]) => chosen.has(value) || this.results.some(({ facets }) => facets.includes(`${id}=${value}`)));
    if (shown.length < 2 && chosen.size === 0) return undefined;
    return element('div', { role: 'group', 'aria-label': label }, element('span', { 'aria-hidden': 'true' }, label), ...shown.map(([value, name]) => this.chip(id, value, name)));
  }

  chip(id, value, name) {
    const chosen = this.chosenValues.get(id);
    const pressed = chosen.has(value);
    const count = this.results.filter((result) => result.facets.includes(`${id}=${value}`) && this.fits(result, id)).length;
    const made = element('button', {
      type: 'button', className: 'chip', id: `${this.idPrefix}-${id}-${value}`, disabled: count === 0 && !pressed, 'aria-pressed': String(pressed),
    }, `${name} (${count})`);
    made.addEventListener('click', () => {
      if (pressed) chosen.delete(value);
      else chosen.add(value);
      this.onChange();
      document.getElementById(made.id)?.focus(); // the chips were made anew
    });
    return made;
  }
}
