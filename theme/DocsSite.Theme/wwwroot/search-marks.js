// How texts of results are shown: what of them was searched, what differs, where long codes break.

const { element } = await import(document.querySelector('script[type=module]').src);

/** Long codes break after an underscore, not in the middle of a word. */
export function breakable(pieces) {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return piece.split(/(?<=_)/).flatMap((part, index) => (index > 0 ? [element('wbr'), part] : [part]));
    piece.replaceChildren(...breakable([piece.textContent]));
    return [piece];
  });
}

/** The reader's own spelling of the engine's terms, which are stems and codes in one form. */
export function asWritten(terms, query) {
  return [...new Set(terms.map((term) => new RegExp(patternOf([term]), 'iu').exec(query)?.[0] ?? term))].filter((term) => !term.startsWith('#'));
}

/** A pattern that finds a word of which a term is the stem. */
function patternOf(terms) {
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/y$/, '(?:y|ies)') + (/[a-z]{3}$/.test(term) ? "(?:'?s|es?|\\p{L}?(?:ed|ings?))?" : '')).join('|');
  return `(?<![\\p{L}\\p{N}_])(?:${escaped})(?![\\p{L}\\p{N}_])`;
}

/** A function that splits a text into strings and mark elements around the searched words; a short word is marked beside others only. */
export function makeHighlighter({ codes, words }) {
  const terms = [...codes, ...words].filter((term) => term.length > 1).sort((a, b) => b.length - a.length);
  if (terms.length === 0) return (whole) => [whole];
  const word = patternOf(terms);
  const pattern = new RegExp(`(${word}(?: ${word})*)`, 'giu');
  const least = Math.min(4, terms[0].length);
  return (whole) => whole.split(pattern).map((piece, index) => (index % 2 === 1 && piece.length >= least ? element('mark', { textContent: piece }) : piece));
}

/** A function that puts the words of a text that were not typed into emphasis: in what a similar message differs. */
export function makeDiffering(typed) {
  const word = /([\p{L}\p{N}_]+)/u;
  const known = new Set(typed.toLowerCase().split(word));
  return (piece) => piece.split(word).map((part, index) => (index % 2 === 1 && !known.has(part.toLowerCase()) ? element('em', { className: 'differs', textContent: part }) : part));
}
