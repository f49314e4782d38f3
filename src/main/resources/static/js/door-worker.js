// Keeps the page of a door and what it is made of, so that it opens without a line. What doors ask
// and tell is never answered from here.
const SHELF = 'door-1';
const PARTS = ['/css/tokens.css', '/css/jinbang.css', '/css/attendance.css', '/css/door.css', '/js/site.js', '/js/sha256.js',
  '/js/door-store.js', '/js/door-print.js', '/js/door.js', '/vendor/htmx.min.js', '/vendor/qrcode.js', '/vendor/jsQR.js', '/icon.svg'];
self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(SHELF).then((shelf) => shelf.addAll(PARTS)));
});
// The page that installed this was loaded without it: it is fetched once more to be kept.
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  await self.clients.claim();
  const shelf = await caches.open(SHELF);
  for (const page of await self.clients.matchAll({ type: 'window' })) {
    const answer = await fetch(page.url).catch(() => undefined);
    if (answer?.ok) await shelf.put(page.url, answer);
  }
})()));
self.addEventListener('message', (event) => {
  if (event.data === 'forget') event.waitUntil(caches.delete(SHELF));
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || /\/(sync|roster)$/.test(url.pathname)) return;
  event.respondWith((async () => {
    const shelf = await caches.open(SHELF);
    try {
      const answer = await fetch(event.request);
      if (answer.ok) await shelf.put(event.request, answer.clone());
      return answer;
    } catch (noLine) {
      const kept = await shelf.match(event.request, { ignoreSearch: true });
      if (kept) return kept;
      throw noLine;
    }
  })());
});
