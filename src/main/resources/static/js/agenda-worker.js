// Keeps the pages of a public programme for when the line is down. Answers from the line come first.
// Only these pages and what they are drawn with: forms and personal pages are never kept.
const slug = new URL(self.registration.scope).pathname.split('/')[2];
const kept = `agenda-${slug}`;
const pages = new RegExp(`^/g/${slug}/(agenda|sessions|speakers)(/[^.]*)?$`);
const files = /^\/(css|js|vendor)\/|^\/icon\.svg$/;
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pages.test(pathname) || files.test(pathname)) event.respondWith(fromLine(request));
});
async function fromLine(request) {
  const cache = await caches.open(kept);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    if (answer.status === 404) await cache.delete(request);
    return answer;
  } catch (broken) {
    const before = await cache.match(request);
    if (before) return before;
    throw broken;
  }
}
