// Runs the browser module on files: node search.node.mjs <search.js> <task.json>. Writes one JSON document.
// The task: { vectors: [texts], words: [words], index: folder, queries: [texts] }.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modulePath, taskPath] = process.argv.slice(2);
const { createSearch, distance, fold, stem, tokenize } = await import(pathToFileURL(modulePath));
const task = JSON.parse(readFileSync(taskPath, 'utf8'));

function record(text) {
  const tokens = [], name = (term, kind) => (kind === 'word' ? term : `${kind}:${term}`);
  tokenize(fold(text), {
    add: (term, kind) => tokens.push(name(term, kind)),
    extra: (term, kind) => tokens.push('+' + name(term, kind)),
    gap: () => { if (tokens.at(-1) !== '|') tokens.push('|'); },
  });
  return tokens.join(' ');
}

let requests = 0;
const open = async url => {
  requests++;
  const bytes = readFileSync(join(task.index, url));
  return { ok: true, arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) };
};

const answers = [];
for (const query of task.queries ?? []) {
  const engine = await createSearch('manifest.json', { fetch: open });
  requests = 0;
  const { results, understood, stats } = await engine.search(query, { limit: 10 });
  answers.push({
    results: results.map(({ url, score, matched, snippet }) => ({ url, score, matched, snippet: snippet ?? null })),
    codes: understood.codes, words: understood.words, ignored: understood.ignored.map(each => each.why), requests: stats.requests, counted: requests, bytes: stats.bytes,
  });
}
const words = task.words ?? [];
process.stdout.write(JSON.stringify({
  tokens: (task.texts ?? []).map(record),
  stems: words.map(stem),
  distances: words.map((word, i) => distance(word, words[(i + 1) % words.length], 2)),
  answers,
}));
