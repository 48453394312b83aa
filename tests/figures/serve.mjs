// Serves a published folder as Netlify would: index pages, 404.html, the headers of _headers, and Brotli.
//   node tests/figures/serve.mjs <folder> <port>
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [folder, port] = process.argv.slice(2);
const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
};
const isText = (type) => /^text|json|xml|svg/.test(type);

/** [pattern, [[name, value], …]] for each path of _headers. */
const rules = [];
for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
  if (line.startsWith('/')) rules.push([line.trim(), []]);
  else if (line.includes(':')) rules.at(-1)[1].push([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
}
const applies = (pattern, path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);

const find = (path) => [path, join(path, 'index.html'), path + '.html'].map((each) => join(folder, each)).find((each) => existsSync(each) && statSync(each).isFile());

/** What is sent, made once: a host compresses when a site is published, not when a page is asked for. */
const sent = new Map();
function bodyOf(file, isCompressed) {
  const key = file + isCompressed;
  if (!sent.has(key)) sent.set(key, isCompressed ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
  return sent.get(key);
}

createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(`http://localhost${request.url}`).pathname));
  const file = find(path);
  const type = types[extname(file ?? '404.html')] ?? 'application/octet-stream';
  for (const [pattern, headers] of rules) if (applies(pattern, path)) for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('Content-Type', type);
  const isCompressed = isText(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  if (isCompressed) response.setHeader('Content-Encoding', 'br');
  const body = bodyOf(file ?? join(folder, '404.html'), isCompressed);
  response.writeHead(file ? 200 : 404).end(body);
}).listen(Number(port), '127.0.0.1', () => console.log(`http://localhost:${port}/`));
