// The writers' preview: live reload and the panel of findings. Part of no published page.
(() => {
  'use strict';

  const scrollKey = 'docssite-preview-scroll';
  const openKey = 'docssite-preview-open';
  const marks = readMarks((performance.getEntriesByType('navigation')[0]?.serverTiming ?? [])
    .map((entry) => [entry.name, entry.description]));
  let seenBuild = marks.build;
  let seenPage = marks.page;
  let events = null;

  function readMarks(pairs) {
    return Object.fromEntries(pairs);
  }

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  // --- Live reload -----------------------------------------------------------------------------------------------------------

  function reload() {
    sessionStorage.setItem(scrollKey, JSON.stringify([location.pathname, scrollX, scrollY]));
    location.reload();
  }

  function restoreScroll() {
    const kept = JSON.parse(sessionStorage.getItem(scrollKey) ?? 'null');
    sessionStorage.removeItem(scrollKey);
    if (kept && kept[0] === location.pathname) scrollTo({ left: kept[1], top: kept[2], behavior: 'instant' });
  }

  function swapStylesheets(html) {
    const fresh = [...html.matchAll(/<link\b[^>]*>/gi)].map((match) => match[0])
      .filter((tag) => /\brel=["']?stylesheet/i.test(tag))
      .map((tag) => /\bhref=["']?([^"'\s>]+)/i.exec(tag)?.[1]);
    document.querySelectorAll('link[rel=stylesheet]').forEach((link, i) => {
      if (!fresh[i] || fresh[i] === link.getAttribute('href')) return;
      const next = link.cloneNode();
      next.href = fresh[i];
      // The old sheet stays until the new one is there, so that the page never shows without style.
      next.addEventListener('load', () => link.remove(), { once: true });
      link.after(next);
    });
  }

  // Only a page that really changed is loaded again; the others keep what the writer typed and opened in them.
  async function refresh(changed) {
    const response = await fetch(location.pathname + location.search, { cache: 'no-store' });
    const header = response.headers.get('Server-Timing') ?? '';
    const now = readMarks([...header.matchAll(/(\w+);desc="([^"]*)"/g)].map((match) => [match[1], match[2]]));
    const media = changed.some((path) => /\.(png|jpe?g|gif|webp|avif|svg|mp4|webm)$/i.test(path));
    if (now.page !== seenPage || media) return reload();
    swapStylesheets(await response.text());
  }

  async function onState(event) {
    const state = JSON.parse(event.data);
    panel.phase(state.phase);
    if (state.phase === 'building') return;
    if (state.phase === 'ready' && state.build !== seenBuild) {
      seenBuild = state.build;
      await refresh(state.changed);
    }
    await panel.load();
  }

  // A hidden tab gives its connection back: a browser allows only six to one host.
  function connect() {
    events?.close();
    events = null;
    if (document.visibilityState === 'hidden') return;
    events = new EventSource('/_preview/events');
    events.addEventListener('state', (event) => onState(event).catch(() => panel.phase('lost')));
    events.addEventListener('error', () => {
      panel.phase('lost');
      // The browser tries again by itself after a lost connection, but not after an answer that is no event stream.
      if (events?.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    });
  }

  // --- Panel -----------------------------------------------------------------------------------------------------------------

  function count(number, word) {
    return number === 0 ? null : `${number} ${word}${number === 1 ? '' : 's'}`;
  }

  function createPanel() {
    const badge = element('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel', class: 'badge' }, 'Preview');
    const status = element('p', { role: 'status', class: 'status' });
    const body = element('div', { class: 'body' });
    const box = element('div', { id: 'panel', class: 'panel', hidden: '' }, element('h2', {}, 'Preview'), status, body);
    const aside = element('aside', { 'aria-label': 'Preview' }, box, badge);
    const host = element('docssite-preview');
    const root = host.attachShadow({ mode: 'open' });
    root.append(element('link', { rel: 'stylesheet', href: '/_preview/preview.css' }), aside);
    document.body.append(host);

    let phase = 'ready';
    let data = null;

    function toggle(open) {
      box.hidden = !open;
      badge.setAttribute('aria-expanded', String(open));
      sessionStorage.setItem(openKey, open ? '1' : '');
    }

    function finding(item, onThisPage) {
      const place = `${item.path}:${item.line}:${item.column}`;
      const copy = element('button', { type: 'button', 'aria-label': `Copy ${item.rule} at ${place}` }, 'Copy');
      copy.addEventListener('click', async () => {
        await navigator.clipboard.writeText(`${item.path}(${item.line},${item.column}): ${item.severity} ${item.rule}: ${item.message}`);
        copy.textContent = 'Copied';
      });
      return element('li', { class: item.severity },
        element('p', { class: 'message' }, element('b', {}, `${item.severity} ${item.rule}`), ` ${item.message}`),
        item.help ? element('p', { class: 'help' }, item.help) : null,
        element('p', { class: 'place' },
          element('a', { href: item.editor, 'aria-label': `Open ${place} in the editor` }, place), ' ', copy,
          item.url && !onThisPage ? element('a', { href: item.url }, 'Show page') : null));
    }

    function list(title, items, onThisPage) {
      if (items.length === 0) return [];
      return [element('h3', {}, title), element('ul', {}, ...items.map((item) => finding(item, onThisPage)))];
    }

    function draw() {
      const counts = data && [count(data.errors, 'error'), count(data.warnings, 'warning'), count(data.suggestions, 'suggestion')]
        .filter(Boolean).join(', ');
      const texts = {
        lost: 'Preview stopped',
        building: 'Building…',
        failed: 'Build failed',
        ready: counts || 'No findings',
      };
      badge.textContent = texts[phase];
      badge.className = `badge ${phase === 'ready' ? worst() : phase}`;
      status.textContent = phase === 'lost' ? 'The connection to the preview is lost. Start it again, and this page comes back by itself.'
        : phase === 'failed' ? 'The last build failed; the pages are from the one before.' : counts || 'No findings';
      body.replaceChildren(
        ...(data?.failure ? [element('pre', { class: 'failure', tabindex: '0' }, data.failure)] : []),
        ...list('This page', data?.page ?? [], true),
        ...list('Other pages', data?.others ?? [], false),
        ...(data?.omitted ? [element('p', {}, `and ${data.omitted} more; run check for all of them`)] : []));
    }

    function worst() {
      return data?.errors ? 'error' : data?.warnings ? 'warning' : 'calm';
    }

    badge.addEventListener('click', () => toggle(box.hidden));
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || box.hidden) return;
      toggle(false);
      badge.focus();
    });
    toggle(sessionStorage.getItem(openKey) === '1');

    return {
      phase(next) {
        phase = next;
        draw();
      },
      async load() {
        const response = await fetch(`/_preview/diagnostics.json?page=${encodeURIComponent(location.pathname)}`, { cache: 'no-store' });
        data = await response.json();
        draw();
      },
    };
  }

  const panel = createPanel();
  restoreScroll();
  connect();
  document.addEventListener('visibilitychange', connect);
  addEventListener('pageshow', (event) => {
    if (event.persisted) connect();
  });
  addEventListener('pagehide', () => events?.close());
})();
