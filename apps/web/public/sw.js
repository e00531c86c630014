/*
 * Keeps the page of visits for days without a connection. It keeps built files and nothing else: answers of the server are
 * never kept here, since they are somebody's; what a person needs offline lies in the page's own store under his name.
 *
 * An edition is kept as a whole: the page and every file it was made of go into a cache of their own, and only when all are
 * there do the older ones go. Drafts lie elsewhere, so no edition can lose them.
 */
const PREFIX = 'visits-';
const PATIENCE_MS = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data?.kind !== 'keep') return;
  const [asker] = event.ports;
  const told = keep(event.data).then(
    (kept) => asker?.postMessage({ kept }),
    (error) => asker?.postMessage({ kept: false, why: String(error) }),
  );
  event.waitUntil(told);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else event.respondWith(file(request));
});

/**
 * @param {{ page: string, files: string[], entry: string }} wanted
 * @returns {Promise<boolean>} whether all of this edition is there
 */
async function keep({ page: address, files, entry }) {
  const answer = await fetch(address, { cache: 'no-store' });
  const text = await answer.clone().text();
  // The server has a newer edition than the page that asks: its next opening will ask with the right files.
  if (!answer.ok || entry === '' || !text.includes(entry)) return false;
  const name = PREFIX + entry;
  const cache = await caches.open(name);
  const held = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  await cache.addAll(files.filter((path) => !held.has(path)));
  await cache.put(address, answer);
  for (const other of await caches.keys()) {
    if (other.startsWith(PREFIX) && other !== name) await caches.delete(other);
  }
  return true;
}

/**
 * The newest page there is: from the server while it answers in time, else the kept one.
 * @param {Request} request
 */
async function page(request) {
  try {
    const answer = await whole(await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }));
    if (answer.ok) return answer;
    return (await kept()) ?? answer;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

/**
 * An answer that has arrived to its end: one that a lost connection cuts off half-way would leave the browser's own error
 * page, although the kept one is at hand.
 * @param {Response} answer
 */
async function whole(answer) {
  const { status, statusText, headers } = answer;
  return new Response(await answer.blob(), { status, statusText, headers });
}

/** The page that was kept; every address under it shows the same one. */
async function kept() {
  return caches.match(self.registration.scope, { ignoreSearch: true });
}

/**
 * A built file never changes under its name.
 * @param {Request} request
 */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}
