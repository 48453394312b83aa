// Search over a static index, made for pasted error messages. Nothing that is typed leaves the browser.
// src/DocsSite/Searching is the same in C# and explains it; arithmetic is exact everywhere, so that scores agree to the last bit.

const LongestText = 16000, KeptTail = 4000, MostRequests = 12, MostTerms = 8;

const Letters = 'Ð D Ø O ð d ø o Đ D đ d Ħ H ħ h ı i Ł L ł l Æ AE æ ae Þ TH þ th ß ss Ĳ IJ ĳ ij Œ OE œ oe ﬁ fi ﬂ fl'.split(' ');
const Plain = [[/[\u00AD\u0300-\u036F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/, ''], [/[\u2018\u2019\u02BC]/, "'"], [/[\u201C-\u201E\u00AB\u00BB]/, '"'],
  [/[\u2010-\u2015\u2212]/, '-'], [/[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u3000]/, ' ']];

export const fold = text => text.replace(/[^\0-\x7f]/g, c => {
  const code = c.charCodeAt(0), special = Letters.indexOf(c);
  if (special >= 0) return Letters[special + 1];
  if (code >= 0xC0 && code < 0x180) return c.normalize('NFD')[0];
  for (const [pattern, plain] of Plain) if (pattern.test(c)) return plain;
  return code > 0xFF00 && code < 0xFF5F ? String.fromCharCode(code - 0xFEE0) : c;
});

const isUnspaced = c => /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3041-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/.test(c);
const isWord = c => c !== undefined && (c < '\x80' ? /[0-9A-Za-z]/.test(c) : /[\p{L}\p{Nd}]/u.test(c) || isUnspaced(c));
const lower = text => text.replace(/[^\0-\x7f]|[A-Z]+/g, c => { const l = c.toLowerCase(); return l.length === c.length ? l : c; });

export function stem(w) {
  if (w.length < 4 || /[^a-z]/.test(w)) return w;
  if (w.length > 4 && w.endsWith('ies')) return w.slice(0, -3) + 'y';
  if (/(?:ss|x|ch|sh)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^sui]s$/.test(w)) w = w.slice(0, -1);
  const ending = w.length > 6 && w.endsWith('ing') ? 3 : w.length > 5 && w.endsWith('ed') ? 2 : 0;
  if (ending) w = w.slice(0, -ending).replace(/([bdgmnprt])\1$/, '$1');
  return w.length > 4 && w.endsWith('e') ? w.slice(0, -1) : w;
}

const Instance = /(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T _]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?|\d{8}T\d{6}Z?|\d{1,2}(?:\/\d{1,2}\/(?:\d{4}|\d{2})|[.-]\d{1,2}[.-](?:19|20)\d{2})|\d{1,2}:\d{2}(?::\d{2}(?:[.,:]\d+)?)?(?: ?[ap]m)?|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?!\.\d)|(?:[\da-f]{2}[:-]){5}[\da-f]{2}|S-1-\d+(?:-\d+)+)(?![\da-z])/iy;
const Mail = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*/y;
const Placeholder = /<(?!eventid>)[a-z][\da-z_ .-]{0,40}>|\{[\da-z_ .-]{0,40}\}|%(?:\d{1,2}|[-.\d*]{0,8}l{0,2}[sduxic])(?![\da-z%])/iy;
const Dotted = /(?:[245]\.\d{1,2}\.\d{1,3}|\d{3}\.\d{1,2})(?![0-9A-Za-z]|\.\d)/y;
const ErrorWords = /^(?:errors?|msg|err|number|status|errno|sqlstate|fehler)$|code$/;

// Most words: nothing that is told by more than the word itself.
const PlainWord = /(?![xX]{3})[A-Za-z]{1,40}(?![\w':\u0080-\uffff-])/y;

const matchLength = (pattern, text, at) => { pattern.lastIndex = at; return pattern.exec(text)?.[0].length ?? 0; };
const fromHex = digits => '0x' + digits.toLowerCase().replace(/^0+(?=.)/, '');
const isBareFailure = w => w.length === 8 && /^[\da-f]+$/i.test(w) && /\d/.test(w) && (/[^0-9]/.test(w) ? /^(?:0000|[89c-e])/i : /^(?:0000|80)/).test(w);
function fromDecimal(digits, negative) {
  const value = negative || digits > 2100000000 && digits < 0x80000000 ? 0x100000000 - digits : +digits;
  return value >= 0x80000000 && value <= 0xFFFFFFFF ? '0x' + value.toString(16) : '';
}

/** Reads folded text; the sink gets add(term, kind, start, end), gap(why, start, end) and, if it wants other forms, extra(…) in reading order. */
export function tokenize(text, sink) {
  const mayHoldMail = text.includes('@'), extra = (...form) => sink.extra?.(...form);
  let context = '', last = null;

  const mask = (why, start, length) => { sink.gap(why, start, start + length); if (why !== 'number') context = ''; return start + length; };
  const code = (term, start, end) => { sink.add(term, 'code', start, end); context = ''; return end; };
  const maskNumber = (why, start, end) => {
    mask(why, start, end - start);
    if (end - start <= 12) extra(lower(text.slice(start, end)), 'number', start, end);
    return end;
  };

  function readRun(start) {
    const c = text[start], isDigit = c >= '0' && c <= '9';
    let length = isDigit || mayHoldMail ? 0 : matchLength(PlainWord, text, start);
    if (length) return readWord(start, start + length);
    length = isDigit || /[:-]/.test(text[start + 1] + text[start + 2] + text[start + 8]) ? matchLength(Instance, text, start) : 0;
    if (length) {
      const found = text.slice(start, start + length);
      mask(length >= 36 || /s/i.test(found) ? 'id' : /[:/-]|^[^.]*\.[^.]*\.[^.]*$/.test(found) ? 'time' : 'address', start, length);
      if (found[8] === '-' && length === 36) extra('#' + found.slice(0, 8).toLowerCase(), 'code', start, start + length);
      return start + length;
    }
    if (mayHoldMail && (length = matchLength(Mail, text, start))) return mask('address', start, length);
    if (isDigit && !/[.vV-]/.test(text[start - 1]) && (length = matchLength(Dotted, text, start))) {
      code(text.slice(start, start + length), start, start + length);
      if (text[start + 1] !== '.') extra(text.slice(start, start + 3), 'number', start, start + length);
      return start + length;
    }
    let end = start, underscores = false;
    for (; end < text.length && (isWord(text[end]) || text[end] === '_' && isWord(text[end + 1])); end++) underscores ||= text[end] === '_';
    if (!underscores) return readPart(start, end);
    for (let part = start, partEnd; part < end; part = partEnd + 1) {
      for (partEnd = part; partEnd < end && text[partEnd] !== '_';) partEnd++;
      if (partEnd > part) readPart(part, partEnd);
    }
    if (end - start <= 64) extra(lower(text.slice(start, end)), 'code', start, end);
    return end;
  }

  function readPart(start, end) {
    const word = text.slice(start, end);
    if (isUnspaced(word)) return readMixed(start, end);
    if (/^\d+$/.test(word)) return readNumber(start, end);
    if (word.length <= 18 && /^0x[\da-f]+$/i.test(word)) return code(fromHex(word.slice(2)), start, end);
    if (isBareFailure(word)) return code(fromHex(word), start, end);
    if (word.length > 40) return mask('id', start, word.length);
    if (word.length >= 8 && /\d/.test(word) && /^[\da-f]+$/i.test(word)) return maskNumber('id', start, end);
    if (/^[xX]{3,}$/.test(word)) return mask('placeholder', start, word.length);
    return readWord(start, end);
  }

  function readWord(start, end) {
    const raw = text.slice(start, end);
    let next = end, suffix = '';
    if (text[end] === "'") {
      while (isWord(text[++next]));
      suffix = lower(text.slice(end + 1, next));
      if (!/^(?:s|t|re|ve|ll|d|m)$/.test(suffix)) { next = end; suffix = ''; }
    }
    const word = lower(raw) + (suffix === 's' ? '' : suffix);
    context = /^event(?:id)?s?$/.test(word) || context === 'ev' && /^(?:ids?|number|code)$/.test(word) ? 'ev' : ErrorWords.test(word) ? 'er' : '';
    last = [start, next];
    sink.add(stem(word), /^aadsts\d{4,8}$/.test(word) ? 'code' : 'word', start, next, word);
    if (sink.extra && raw.length >= 5 && /^[\0-\x7f]*$/.test(raw))
      for (let part = 0, i = 1; i <= raw.length; i++) {
        if (i < raw.length && !/[a-zA-Z]\d|\d[a-zA-Z]|[a-z][A-Z]/.test(raw.slice(i - 1, i + 1)) && !/^[A-Z][a-z]/.test(raw.slice(i, i + 2))) continue;
        if (i - part >= 3 && i - part < raw.length)
          extra(stem(raw.slice(part, i).toLowerCase()), raw[part] <= '9' ? 'number' : 'word', start + part, start + i);
        part = i;
      }
    return next;
  }

  function readNumber(start, end) {
    const digits = text.slice(start, end), n = end - start;
    const negative = text[start - 1] === '-' && !isWord(text[start - 2]) && n >= 9;
    const failure = n <= 10 && (n === 10 || negative) && fromDecimal(digits, negative) || isBareFailure(digits) && fromHex(digits);
    if (failure) return code(failure, start, end);
    if (n <= 5) sink.add(digits, 'number', start, end); else maskNumber('number', start, end);
    if (context && last && start - last[1] <= 12 && n <= 7 && text[start - 1] !== '[' && !text.slice(last[1], start).includes('.'))
      extra(context + digits.replace(/^0+/, ''), 'code', start, end);
    if (last && start - last[1] === 1 && n >= 3 && n <= 8) {
      const family = text.slice(last[0], last[1]);
      if (/[ :#-]/.test(text[last[1]]) && (/^[A-Z]{2,8}$/.test(family) || /^aadsts$/i.test(family)))
        extra(family.toLowerCase() + digits, 'code', last[0], end);
    }
    context = '';
    return end;
  }

  function readMixed(start, end) {
    for (let i = start, runEnd; i < end; i = runEnd) {
      const unspaced = isUnspaced(text[i]);
      for (runEnd = i + 1; runEnd < end && isUnspaced(text[runEnd]) === unspaced;) runEnd++;
      if (!unspaced) { readPart(i, runEnd); continue; }
      for (let j = i; j === i || j + 1 < runEnd; j++) sink.add(text.slice(j, Math.min(j + 2, runEnd)), 'word', j, Math.min(j + 2, runEnd));
      context = '';
    }
    return end;
  }

  for (let at = 0, length; at < text.length;) {
    const c = text[at];
    if (isWord(c)) at = readRun(at);
    else if (c === '\n') at = mask('', at, 1);
    else if (/[<{%]/.test(c) && (length = matchLength(Placeholder, text, at))) at = mask(c === '{' && length > 36 ? 'id' : 'placeholder', at, length);
    else at++;
  }
}

const byText = (a, b) => a < b ? -1 : 1;
const atLeast = (map, key, value) => map.set(key, Math.max(map.get(key) ?? 0, value));
const log2 = value => { let exponent = 0; for (; value >= 2; value /= 2) exponent++; return exponent + value - 1; };

function neighbourHash(term, follows) {
  let hash = 0x811c9dc5 ^ (follows ? 0x9e37 : 0x51ed);
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 24;
}

function readTerms(bytes, index) {
  const padded = new Uint8Array(bytes.length + 4), view = new DataView(padded.buffer);
  padded.set(bytes);
  let position = 0;
  // The next 25 bits; behind the end of a damaged file it throws.
  const peek = () => view.getUint32(position >> 3) << (position & 7);
  const skip = (width, value) => { position += width; return value; };
  const fixed = width => skip(width, width && peek() >>> 32 - width);
  const gamma = () => { const width = Math.clz32(peek()); return skip(width + 1, 1) << width | fixed(width); };
  const rice = shift => {
    const ones = Math.min(16, Math.clz32(~peek()));
    return (ones < 16 ? skip(ones + 1, ones) : skip(16, 15) + gamma()) << shift | fixed(shift);
  };
  const terms = new Map(), utf8 = new TextDecoder();
  let term = [];
  for (let left = gamma() - 1; left > 0; left--) {
    term.length = rice(2);
    for (let n = rice(2); n > 0; n--) { const letter = fixed(5); term.push(letter < 26 ? 97 + letter : letter === 26 ? 48 + fixed(4) : fixed(8)); }
    const count = gamma(), frequency = count === index.cap ? count + gamma() - 1 : count;
    let shift = 0;
    while (2 ** (shift + 1) <= index.documents * 69 / (100 * count)) shift++;
    // Four numbers each: document, level, and where the bits of the neighbours begin and end.
    const postings = [];
    for (let i = 0, document = -1; i < count; i++) {
      postings.push(document += rice(shift) + 1, fixed(4));
      const bits = 8 * gamma() - 8;
      postings.push(position, position += bits);
    }
    terms.set(utf8.decode(new Uint8Array(term)), { frequency, postings, view, rarity: index.rarity(frequency) });
  }
  return terms;
}

function loadedTerms(index, shards) {
  const isLoaded = term => shards.has(index.shardOf(term)), beside = term => shards.get(index.shardOf(term)), find = term => beside(term)?.get(term);
  // Each pair of neighbours is kept with its rarer term. Asking the other would only find what looks like it.
  const mayKeep = (here, term, other) => {
    const there = find(other);
    if (there) return here.frequency < there.frequency || here.frequency === there.frequency && term <= other;
    return !isLoaded(other) && (index.rarities.get(other) - ListedPrecision <= here.rarity || !index.rarities.has(term) && !index.rarities.has(other));
  };
  const shows = (term, other) => find(term) && (isLoaded(other) || index.rarities.get(other) <= find(term).rarity);
  return {
    isLoaded, find, beside,
    all: () => [...shards.values()].flatMap(terms => [...terms.keys()]),
    shows: (first, second) => shows(first, second) || shows(second, first),
    sideBySide(first, second, between = 0) {
      const hits = new Map();
      let share = 1;
      for (const [owner, other, follows] of [[first, second, true], [second, first, false]]) {
        const found = find(owner), asked = neighbourHash(other, follows) ^ between << 6, before = hits.size;
        if (!found || !mayKeep(found, owner, other)) continue;
        const { postings } = found;
        for (let i = 0; i < postings.length; i += 4)
          for (let bit = postings[i + 2]; bit < postings[i + 3]; bit += 8) {
            const differs = (found.view.getUint16(bit >> 3) >> 8 - (bit & 7) ^ asked) & 255;
            if (!(differs & 63)) hits.set(postings[i], hits.get(postings[i]) || !differs);
          }
        if (hits.size > before) share = Math.max(share, 4 * found.frequency / postings.length);
      }
      return { hits, share };
    },
  };
}

function readWords(words) {
  const rarities = new Map(), prominences = new Map(), beginnings = [''];
  let word = '';
  for (const entry of words ? words.split(',') : []) {
    const second = entry.charCodeAt(1) - 48;
    word = word.slice(0, second % 10) + entry.slice(2);
    const mark = entry.charCodeAt(0);
    if (mark !== 33) { rarities.set(word, (mark > 96 ? mark - 97 : mark - 65) / 2); prominences.set(word, second / 10 | 0); }
    if (mark === 33 || mark > 96) beginnings.push(word);
  }
  return { rarities, prominences, beginnings };
}

const Entities = { quot: '"', lt: '<', gt: '>', amp: '&', apos: "'", nbsp: ' ' };
// Behind a time stamp a level is a level in small letters too.
const level = words => new RegExp(`\\b(?:${words.toUpperCase()})\\b|\\b(?:level|severity|lvl)["']?\\s?[:=]\\s?["']?(?:${words})\\b|^[^A-Za-z]{0,40}(?:[A-Z][a-z]{2} [^A-Za-z]{0,20}|[TZ][^A-Za-z]{0,20}){0,3}(?:${words})\\b`);
const Quiet = level('info|information|debug|dbg|trace|verbose|notice'), Loud = level('error|err|fatal|critical|severe|crit|alert|emerg|panic');
const LineStart = /\n|(?=\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})/;
const Frames = /\bat [\w.$<>`\[\],+~\/-]{1,200} ?\([^\n)]{0,300}\)+(?: in [^\n]{1,200}?:line \d+)?|\bFile "[^"\n]{1,200}", line \d+(?:, in [\w<>.]{1,80})?|-{2,3} End of [^\n]{0,80}? ?-{3}|\bTraceback \(most recent call last\):?|\bAt line:\d+ char:\d+|\+ (?:CategoryInfo|FullyQualifiedErrorId)\s{0,9}:[^\n]*|\bWARN(?:ING)?\b/g;
const LoudWeight = 1.5, QuietWeight = 0.3, UnmarkedWeight = 0.6;

function decode(text) {
  if (!/[^ \t\r\n][ \t\r\n]+[^ \t\r\n]/.test(text) && /\w\+\w+\+\w/.test(text)) text = text.replace(/\+/g, ' ');
  if (text.split(/%[\da-f]{2}/i).length > 3)
    text = text.replace(/(?:%[\da-f]{2})+/gi, run => { try { return decodeURIComponent(run); } catch { return ' '; } });
  return text.replace(/&(?:#(\d{1,5})|#x([0-9A-Fa-f]{1,4})|(quot|lt|gt|amp|apos|nbsp));/g, (_, decimal, hex, name) =>
    name ? Entities[name] : String.fromCharCode(decimal ? +decimal : parseInt(hex, 16)))
    .replace(/\\r\\n|\\[nrt](?![a-z]{2})/g, '\n').replace(/\\"/g, '"').replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

const wordCount = text => text.split(/[a-z]{2,}/i).length - 1;

function prepare(text) {
  if (text.length > LongestText + KeptTail) text = text.slice(0, LongestText) + '\n' + text.slice(-KeptTail);
  const ignored = [], weights = [], frames = [];
  const leaveOut = (part, why) => ignored.push({ text: part.trim().slice(0, 200), why });
  const lines = fold(decode(text)).replace(/\r\n?/g, '\n').split(LineStart).filter(line => /[^\0- ]/.test(line)).map(text => {
    const head = text.slice(0, 100);
    return { text, weight: Loud.test(head) ? LoudWeight : Quiet.test(head) ? QuietWeight : 1 };
  });
  const anyLoud = lines.length > 1 && lines.some(line => line.weight > 1 && wordCount(line.text) > 2);
  let all = '', rest = '';
  for (const { text, weight } of lines) {
    if (anyLoud && weight < 1) { leaveOut(text, 'log line'); continue; }
    all += text + ' ';
    rest += text.replace(Frames, frame => { frames.push(frame); return '\n'; }) + ' ';
    weights.push({ end: rest.length, weight: lines.length === 1 ? 1 : anyLoud && weight === 1 ? UnmarkedWeight : weight });
  }
  if (wordCount(rest) < 3) return { text: trimmed(all), weights: [], ignored };
  for (const frame of frames) leaveOut(frame, 'stack frame');
  return { text: trimmed(rest), weights, ignored };
}

function trimmed(text) {
  let end = text.length;
  while (end > 0 && text[end - 1] <= ' ') end--;
  return text.slice(0, end);
}

const CodeWeight = 3, PartWeight = 0.4, NameWeight = 0.6, AssumedFrequency = 3;
const ShortQuery = 8, LongQuery = 12, LongestIdentifier = 6, MostCompletions = 3, LongestJoint = 3;
const SegmentFloor = 0.05, SegmentWords = 6, SegmentDecay = 0.6, AddressWeight = 0.2, PathShare = 0.5, NameShare = 0.7, SpeechWeight = 0.3;
const LabelWeight = 0.3, LongestLabel = 4, FewestLabels = 3, ShareFloor = 0.15;
const Prominences = [0, 0.3, 1, 1.5];

const isField = (text, start, end) => text[end] === '=' && text[end + 1] !== '=' || /<\/?$/.test(text.slice(Math.max(0, start - 2), start));

function understand(prepared, index) {
  const sequence = [], terms = new Map(), names = [], ignored = prepared.ignored;
  const put = (term, weight, kind, isPart, at) => {
    const known = terms.get(term);
    if (!known) terms.set(term, { term, weight, kind, isPart, at });
    else if (weight > known.weight) Object.assign(known, { weight, kind, isPart });
  };
  tokenize(prepared.text, {
    add(term, kind, start, end, raw) {
      put(term, kind === 'code' ? CodeWeight : 1, kind, false, sequence.length);
      sequence.push({ term, kind, raw: raw ?? term, start, end });
    },
    extra(term, kind, start, end) {
      if (kind === 'code' && isField(prepared.text, start, end)) kind = 'word';
      put(term, kind === 'code' ? CodeWeight : PartWeight, kind, kind !== 'code', Math.max(0, sequence.length - 1));
    },
    gap(why, start, end) {
      sequence.push(null);
      if (why === 'placeholder') names.push(...prepared.text.slice(start, end).match(/[A-Za-z]{3,}/g) ?? []);
      else if (why) ignored.push({ text: prepared.text.slice(start, end), why });
    },
  });
  const words = sequence.filter(Boolean), last = words.at(-1), typed = last && prepared.text.slice(words[0].start, last.end);
  const length = words.length + words.filter(({ term }) => term.length <= LongestJoint && index.fillers.has(term)).length;
  const order = Math.max(0, Math.min(1, (length - 4) / 5));
  const query = { sequence, terms, words, typed, length, order, ignored, guesses: [], shares: new Map(), isLong: words.length > LongQuery };
  query.open = last && words.length <= ShortQuery && last.kind === 'word' && last.raw.length > 2 && !/[./\\@:_=]/.test(prepared.text[last.start - 1]) && /^(?:\.{3})?$/.test(prepared.text.slice(last.end)) ? last : null;
  query.shareOf = (...terms) => Math.min(...terms.map(term => query.shares.get(term) ?? 1));
  cutSegments(query, prepared, index);
  if (query.isLong) return query;
  // What somebody calls the thing that stands in this place says something of it.
  for (const name of names) put(stem(lower(name)), NameWeight, 'word', true, sequence.length);
  guess(query, index);
  return query;
}

function cutSegments(query, { text, weights }, index) {
  const segments = [];
  let segment = null, end = 0, line = 0, labels = 0, startsLine = true;
  for (const token of query.words) {
    for (; line + 1 < weights.length && token.start >= weights[line].end; line++) { segment = null; startsLine = true; }
    const between = text.slice(end, token.start), isAddress = between.includes('://');
    if (segment?.startsLine && segment.words <= LongestLabel && /^"?\s?:[\s"]/.test(between)) { segment.label = LabelWeight; labels++; }
    if (!segment || isAddress || (segment.isAddress ? /[\s"'<>]/ : /[.!?:](?:\s|["'\\])|[\n;|"<>{}&=]|\s[-+]+\s/).test(between)) {
      segments.push(segment = { words: 0, prose: 0, path: 0, names: 0, speech: 1, label: 1, weight: (weights[line]?.weight ?? 1) * (isAddress ? AddressWeight : 1), isAddress, startsLine });
      startsLine = false;
    }
    segment.words++;
    if (isField(text, token.start, token.end)) segment.names++;
    if (/^(?:i|im|my|our|me|anyon|anybody|somebody|hello|hi|hey|thank|thanks|regard|wrot|dear|cheer)$/.test(token.term)) segment.speech = SpeechWeight;
    if (/^:?[\\/]+$/.test(between)) segment.path++;
    segment.prose += Prominences[index.prominences.get(token.term) ?? +(token.kind === 'word')];
    token.segment = segment;
    end = token.end;
  }
  if (!query.isLong) return;
  for (const s of segments) s.share = s.weight * (1 - PathShare * s.path / s.words) * (1 - NameShare * s.names / s.words) * s.speech
    * (SegmentFloor + (1 - SegmentFloor) * Math.min(1.5, s.prose / s.words) * Math.min(1, s.words / SegmentWords)) * (labels < FewestLabels ? 1 : s.label);
  const most = Math.min(1, Math.max(...segments.map(s => s.share)));
  for (const s of segments) {
    s.weight = s.share * s.share;
    s.share = ShareFloor + (1 - ShareFloor) * Math.min(1, s.share / most);
  }
  for (const { term, kind, segment: s } of query.words) if (kind !== 'code') atLeast(query.shares, term, s.share);
}

function guess(query, index) {
  for (const token of query.words) {
    const entry = query.terms.get(token.term);
    if (index.rarities.has(token.term) || !isSpelled(token.term)) continue;
    for (const { term } of closest(token, index.plain).slice(0, 2)) {
      entry.likelihood = 0.4;
      query.guesses.push({ term, at: entry.at, weight: 0.7 });
    }
  }
  if (query.open) {
    const { raw, term: typed } = query.open;
    const completions = [...index.rarities].filter(([term]) => term.startsWith(raw) && term !== typed).sort((a, b) => a[1] - b[1]);
    for (const [term] of completions.slice(0, MostCompletions)) query.guesses.push({ term, at: query.sequence.length - 1, weight: 0.6 });
  }
  if (query.words.length < 2 || query.words.length > LongestIdentifier || !query.sequence.every(token => token && token.kind !== 'code')) return;
  const joined = query.words.map(token => token.raw).join('_');
  if (!query.terms.has(joined)) query.terms.set(joined, { term: joined, kind: 'code', weight: CodeWeight, at: 0, likelihood: 0.3, guessed: true });
}

function likelihood({ term, kind, at }, query, index) {
  if (kind === 'code') return term[0] === '#' ? 0.1 : /^0x|^ev|^er|^aadsts|[_.]/.test(term) ? 0.9 : 0.4;
  const here = query.sequence[at];
  let listed = 0, near = 0;
  for (let i = Math.max(0, at - 4); i <= at + 4 && i < query.sequence.length; i++) {
    const token = query.sequence[i];
    if (i === at || query.isLong && token && token.segment !== here?.segment) continue;
    near++;
    if (token?.kind === 'word' && index.rarities.has(token.term)) listed++;
  }
  const prose = query.isLong ? listed / 8 : near ? listed / near : 1;
  return (kind === 'number' ? 0.4 : /\d/.test(term) ? 0.5 : 0.8) * (0.3 + 0.7 * (term.length > 10 ? 1 : prose));
}

const shareOf = ({ kind, term }) => kind === 'number' ? 0.5 : (kind === 'code' ? term[0] === '#' : term.length === 1) ? 0.3 : 1;

function plan(query, index) {
  const assumed = index.rarity(AssumedFrequency), chosen = new Set();
  const left = [...query.terms.values(), ...query.guesses].map(entry => {
    const segment = query.isLong ? query.sequence[entry.at]?.segment : undefined;
    return { entry, segment, value: entry.weight * (index.rarities.get(entry.term) ?? assumed * (entry.likelihood ?? likelihood(entry, query, index))) * (segment?.weight ?? 1) * (query.isLong ? shareOf(entry) : 1) };
  });
  while (left.length && chosen.size < MostTerms) {
    const { entry, segment } = left.sort((a, b) => b.value - a.value || byText(a.entry.term, b.entry.term)).shift();
    if (segment) for (const other of left) if (other.segment === segment) other.value *= SegmentDecay;
    chosen.add(index.shardOf(entry.term));
  }
  return [...chosen];
}

export function distance(a, b, most) {
  let before = [], previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length];
}

function lettersOf(word) {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << word.charCodeAt(i);
  return letters;
}

const tolerance = word => word.length < 4 ? 0 : word.length < 8 ? 1 : 2;

function nearest(term, candidates, most, ending = '') {
  const found = [], letters = lettersOf(term);
  for (const other of candidates) {
    const longer = Math.abs(other.length + ending.length - term.length);
    // A slip takes one letter away and brings one.
    let left = longer > most ? -1 : 2 * most - longer;
    for (let differ = letters ^ lettersOf(other + ending); differ && left >= 0; differ &= differ - 1) left--;
    const steps = left < 0 ? 0 : distance(term, other + ending, most);
    if (steps && steps <= most) found.push({ term: other, distance: steps });
  }
  return found.sort((a, b) => a.distance - b.distance || byText(a.term, b.term));
}

const isPlain = term => /^[a-z]+$/.test(term), isSpelled = term => /^[a-z]{4,}$/.test(term), isHex = term => term.startsWith('0x');
function closest({ term, raw }, plain) {
  let found = nearest(term, plain, tolerance(term));
  for (const ending of ['ed', 'ing']) found = found.length ? found : nearest(raw, plain, tolerance(raw), ending);
  return found;
}
const nearCodes = (term, candidates) => (isHex(term) ? term.length > 5 : term.includes('_') && term.length > 9)
  ? nearest(term, [...candidates].filter(other => isHex(other) === isHex(term) && (isHex(term) || other.includes('_'))), MostSlips) : [];

const MostAlternatives = 8, SpellingWeight = 0.8, TypedWeight = 1.3, NearCodeWeight = 0.5, CodeSureness = 9, MostSlips = 3, ListedPrecision = 0.25;
const PairWeight = 0.5, ShortPairWeight = 0.15, MostCandidates = 60, OtherwiseJoined = 0.2, LeftOut = 0.4;

function findAlternatives(query, index, { find, isLoaded, beside, all }) {
  const alternatives = new Map(), meantCodes = new Map(), near = [], loaded = query.isLong ? [] : all().filter(isPlain);
  const rarityOf = term => find(term)?.rarity ?? index.rarities.get(term);
  if (!query.isLong) for (const token of query.words) {
    if (alternatives.has(token.term)) continue;
    const here = find(token.term);
    let found = loaded.filter(term => token === query.open && term.startsWith(token.raw) && term !== token.term), weight = 1;
    if (!here && !found.length && isLoaded(token.term) && isSpelled(token.term)) {
      const near = closest(token, [...loaded, ...index.plain]);
      found = [...new Set(near.filter(other => other.distance === near[0].distance).map(other => other.term))];
      weight = SpellingWeight;
    }
    if (!found.length) continue;
    found.sort((a, b) => rarityOf(a) - rarityOf(b) || byText(a, b));
    found = found.slice(0, MostAlternatives);
    if (here) found.unshift(token.term);
    const value = weight * index.rarity(found.reduce((sum, term) => sum + (find(term)?.frequency ?? 0), 0));
    alternatives.set(token.term, found.map(term => ({ term, value: term === token.term ? TypedWeight * value : value })));
  }
  for (const { term, kind, guessed } of query.terms.values()) {
    if (kind !== 'code' || guessed || find(term)) continue;
    const found = nearCodes(term, beside(term)?.keys() ?? []), meant = found[0];
    near.push(...found.map(code => code.term));
    if (!(meant?.distance <= (isHex(term) ? 1 : 2))) continue;
    meantCodes.set(term, meant.term);
    alternatives.set(term, [{ term: meant.term, value: NearCodeWeight * CodeWeight * find(meant.term).rarity }]);
  }
  return { alternatives, meantCodes, near: near.slice(0, MostSlips) };
}

function pairsOf(sequence, fillers) {
  const pairs = new Map();
  let before = null, between = 0;
  for (const token of sequence) {
    if (token && fillers.has(token.term)) { between++; continue; }
    if (token && before) pairs.set(before.term + ' ' + token.term, [before.term, token.term, between]);
    before = token;
    between = 0;
  }
  return pairs;
}

const byScore = (a, b) => b.score - a.score || a.document - b.document;

function gather(query, index, { find, sideBySide, shows }) {
  const { alternatives, meantCodes } = query, numbers = () => new Float64Array(index.documents), scores = numbers(), coded = new Map();
  for (const { term, kind, weight } of query.terms.values()) {
    const found = find(term);
    if (!found || alternatives.has(term)) continue;
    const { postings, rarity } = found, value = weight * rarity * query.shareOf(term), sure = kind === 'code' ? CodeSureness : 0;
    for (let i = 0; i < postings.length; i += 4) {
      scores[postings[i]] += value * (sure + postings[i + 1]) / (sure + 15);
      if (sure) coded.set(postings[i], 'exact-code');
    }
  }
  for (const [term, found] of alternatives) {
    const best = numbers();
    for (const { term: other, value } of found) {
      const postings = find(other)?.postings ?? [];
      for (let i = 0; i < postings.length; i += 4) {
        best[postings[i]] = Math.max(best[postings[i]], value * postings[i + 1] / 15);
        if (meantCodes.has(term)) coded.set(postings[i], coded.get(postings[i]) ?? 'near-code');
      }
    }
    best.forEach((value, document) => scores[document] += value);
  }
  const { length, words, order } = query, paired = numbers(), weight = ShortPairWeight + (PairWeight - ShortPairWeight) * order;
  const run = length > ShortQuery ? 1 : length > 4 ? 0.8 : 0, joined = OtherwiseJoined + (length > words.length ? 0 : LeftOut * order);
  let total = 0;
  for (const [first, second, between] of query.pairs.values()) {
    const { hits, share } = sideBySide(first, second, between), value = weight * query.shareOf(first, second) * index.rarity(hits.size * share);
    if (hits.size || shows(first, second)) total += value;
    for (const [document, isSame] of hits) paired[document] += value * (isSame ? 1 : joined);
  }
  paired.forEach((value, document) => {
    const share = value / total * (value / total);
    if (value) scores[document] += value + run * value * share * (1 + share * share * (1 + order * share));
  });
  let candidates = [], least = 0;
  const cut = () => { candidates = candidates.sort(byScore).slice(0, MostCandidates); };
  scores.forEach((score, document) => {
    if (score <= least || candidates.push({ document, score, coded: coded.get(document) }) < 2 * MostCandidates) return;
    cut();
    least = candidates.at(-1).score;
  });
  cut();
  return candidates;
}

const LeastWorth = 0.2, MostWorth = 7, UnknownWorth = 6, UnloadedShare = 0.6, MessagePairs = 0.6, UnaskedShare = 0.7, SaidCoverage = 0.6, RunWeight = 0.6, LongestPlaceholder = 3, WholeWeight = 0.4, WholeShare = 0.85, VerbatimWeight = 3;

function rank(query, index, candidates, cards, { find, isLoaded }) {
  const assumed = index.rarity(AssumedFrequency), asked = new Set(query.words.map(token => token.term)), meant = new Set(asked);
  for (const found of query.alternatives.values()) for (const { term } of found) meant.add(term);
  const isShort = meant.size <= ShortQuery, open = query.open?.raw;
  const evidence = term => find(term)?.rarity ?? index.rarities.get(term) ?? (isLoaded(term) ? 0 : assumed * UnloadedShare);
  const known = new Map();
  const know = term => {
    let word = known.get(term);
    if (!word) {
      const worth = Math.max(LeastWorth, Math.min(evidence(term) || UnknownWorth, MostWorth));
      known.set(term, word = { term, worth, value: worth * query.shareOf(term), isMeant: meant.has(term) || open !== undefined && term.startsWith(open), isFiller: index.fillers.has(term), places: [] });
    }
    return word;
  };
  let mass = 0;
  for (const term of asked) if (evidence(term) || query.alternatives.has(term)) mass += know(term).value;

  query.corrected.forEach((token, at) => token && know(token.term).places.push(at));
  const longestRun = sequence => {
    let longest = 0, ending = new Map();
    for (const word of sequence) {
      const next = new Map();
      if (!word) for (const [at, run] of ending) for (let skipped = 0; skipped <= LongestPlaceholder; skipped++) atLeast(next, at + skipped, run);
      else for (const at of word.places) {
        const run = (ending.get(at - 1) ?? 0) + word.value;
        next.set(at, run);
        longest = Math.max(longest, run);
      }
      ending = next;
    }
    return longest;
  };

  const measure = (text, isTitle) => {
    const sequence = [], words = new Set(), pairs = new Set(), folded = fold(text);
    tokenize(folded, { add(term) { const word = know(term); sequence.push(word); words.add(word); }, gap() { sequence.push(null); } });
    if (words.size < 2) return { value: 0, coverage: 0 };
    let all = 0, matched = 0, allPairs = 0, saidPairs = 0, matchedPairs = 0, before = null;
    for (const { worth, value, isMeant } of words) {
      all += worth;
      if (isMeant) matched += value;
    }
    for (const word of sequence) {
      if (word?.isFiller) continue;
      const first = before, pair = word && first && first.term + ' ' + word.term;
      before = word;
      if (!pair || pairs.has(pair)) continue;
      pairs.add(pair);
      const value = Math.min(first.worth, word.worth);
      allPairs += value;
      if (query.pairs.has(pair)) {
        saidPairs += value;
        matchedPairs += value * query.shareOf(first.term, word.term);
      }
    }
    const coverage = matched / all, reach = isTitle && isShort && mass ? Math.max(coverage, Math.min(1, matched / mass)) : coverage;
    let value = (mass ? UnaskedShare + (1 - UnaskedShare) * Math.min(1, matched / mass) : 1) * (matched * reach * reach + MessagePairs * matchedPairs * (isTitle && allPairs ? matchedPairs / allPairs : 1));
    if (!isTitle && query.order) {
      const run = longestRun(sequence);
      value += run * (RunWeight * query.order + (run < WholeShare * mass ? 0 : WholeWeight));
    }
    if (query.typed && folded.includes(query.typed)) value += VerbatimWeight;
    return { value, coverage: allPairs ? saidPairs / allPairs : coverage };
  };

  const results = [];
  for (const { document, score, coded } of candidates) {
    const columns = cards.get(document / index.documentsPerShard | 0);
    if (!columns) continue;
    const { headings, messages, ...card } = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[document % index.documentsPerShard]]));
    let best = Math.max(...[card.title, ...headings].map(text => measure(text, true).value)), snippet, isSaid = false;
    for (const message of messages) {
      const { value, coverage } = measure(message, false);
      isSaid ||= coverage >= SaidCoverage;
      if (value > best) { best = value; snippet = message; }
    }
    const matched = [coded, isSaid && 'message'].filter(Boolean);
    results.push({ facets: [], ...card, score: score + best, matched: matched.length ? matched : ['words'], ...snippet && { snippet }, document });
  }
  return results.sort(byScore);
}

/**
 * options.fetch replaces the browser's. The engine's search(text, { limit }) resolves to { results: [{ url, title, summary, product, kind,
 * score, matched, snippet? }], understood: { codes, words, ignored }, stats }, with at most 12 requests in two rounds.
 */
export async function createSearch(manifestUrl, { fetch: get = url => fetch(url) } = {}) {
  const base = manifestUrl.replace(/[^/]*$/, '');
  const open = async url => {
    const response = await get(url);
    if (!response.ok) throw Error(url);
    return new Uint8Array(await response.arrayBuffer());
  };
  const json = bytes => JSON.parse(new TextDecoder().decode(bytes));
  const index = json(await open(manifestUrl));
  Object.assign(index, readWords(index.words), { fillers: new Set(index.fillers.split(' ')) });
  index.plain = [...index.rarities.keys()].filter(isPlain);
  index.rarity = frequency => log2((index.documents + 1) / (frequency + 0.5) + 1);
  index.shardOf = term => {
    let low = 0, high = index.beginnings.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (index.beginnings[middle] <= term) low = middle; else high = middle - 1;
    }
    return low;
  };
  const files = new Map();
  const load = async (numbers, nameOf, read, stats) => new Map(await Promise.all(numbers.map(async number => {
    const name = nameOf(number);
    if (!files.has(name)) files.set(name, open(`${base}${index.folder}/${name}`)
      .then(bytes => { stats.requests++; stats.bytes += bytes.length; return read(bytes); })
      .catch(error => { files.delete(name); throw error; }));
    return [number, await files.get(name)];
  })));

  return {
    facets: index.facets,
    async search(text, { limit = 10 } = {}) {
      const stats = { requests: 0, bytes: 0 }, query = understand(prepare(String(text)), index), chosen = index.documents ? plan(query, index) : [];
      const shards = await load(chosen, number => `t${number}.bin`, bytes => readTerms(bytes, index), stats);
      const terms = loadedTerms(index, shards), { find } = terms;
      Object.assign(query, findAlternatives(query, index, terms));
      query.corrected = query.sequence.map(token => token && !find(token.term) && query.alternatives.get(token.term)?.[0] || token);
      query.pairs = pairsOf(query.corrected, index.fillers);
      const candidates = gather(query, index, terms), wanted = [...new Set(candidates.map(({ document }) => document / index.documentsPerShard | 0))];
      const cards = await load(wanted.slice(0, MostRequests - chosen.length), number => `d${number}.json`, json, stats);
      const results = rank(query, index, candidates, cards, terms).slice(0, limit);
      const known = [...query.terms.values()].filter(entry => find(entry.term)), isCode = entry => entry.kind === 'code';
      return {
        results, stats,
        understood: {
          codes: [...known.filter(isCode).map(entry => entry.term), ...query.meantCodes.values()],
          words: known.filter(entry => !isCode(entry) && !entry.isPart).map(entry => entry.term),
          ignored: query.ignored,
          near: query.near,
        },
      };
    },
  };
}
