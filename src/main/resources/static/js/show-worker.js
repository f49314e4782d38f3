// Keeps the page of a link on the device that shows it, for a reload while the line is down. What is
// sealed is never in it. Answers from the line always come first.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET' || /\/(events|state)$/.test(pathname)) return;
  event.respondWith(fromLine(request));
});
async function fromLine(request) {
  const kept = await caches.open('show');
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(request, answer.clone());
    if (answer.status === 404) await kept.delete(request);
    return answer;
  } catch (broken) {
    const before = await kept.match(request);
    if (before) return before;
    throw broken;
  }
}
