// Stars sessions of a public programme. They are kept in this browser and sent nowhere, but for the
// address of a calendar that its reader asks for.
const root = document.querySelector('.programme');
const key = `jinbang-stars-${root.dataset.gathering}`;
const mine = root.querySelector('[data-mine]');

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return new Set(Array.isArray(kept) ? kept : []);
  } catch {
    return new Set();
  }
}

function keep(stars) {
  try {
    localStorage.setItem(key, JSON.stringify([...stars]));
  } catch {
    // a browser that keeps nothing: the stars last as long as the page
  }
}

let stars = read();

function show() {
  for (const button of root.querySelectorAll('[data-star]')) {
    button.hidden = false;
    button.setAttribute('aria-pressed', String(stars.has(button.dataset.star)));
  }
  const count = root.querySelector('[data-count]');
  count.textContent = stars.size;
  count.hidden = stars.size === 0;
  if (mine) showMine();
}

function showMine() {
  const rows = [...mine.querySelectorAll('[data-session]')];
  const chosen = rows.filter((row) => stars.has(row.dataset.session));
  const days = new Set(chosen.map((row) => row.dataset.on));
  for (const row of rows) row.hidden = !chosen.includes(row);
  for (const head of mine.querySelectorAll('[data-day]')) head.hidden = !days.has(head.dataset.day);
  for (const row of chosen) hint(row, chosen);
  mine.hidden = false;
  mine.querySelector('[data-empty]').hidden = chosen.length > 0;
  mine.querySelector('[data-lost]').hidden = chosen.length === stars.size;
  mine.querySelector('[data-take]').hidden = chosen.length === 0;
  const ids = chosen.map((row) => row.dataset.session).join(',');
  mine.querySelector('[data-ics]').href = `${mine.dataset.calendar}&s=${ids}`;
}

// Two that no one can see to their ends.
function hint(row, chosen) {
  row.querySelector('.overlap')?.remove();
  const other = chosen.find((each) => each !== row
      && Number(each.dataset.start) < Number(row.dataset.end)
      && Number(row.dataset.start) < Number(each.dataset.end));
  if (!other) return;
  const words = document.createElement('span');
  words.className = 'overlap';
  words.textContent = mine.dataset.clash.replace('{0}', other.querySelector('h3').textContent.trim());
  row.querySelector('div').append(words);
}

root.addEventListener('click', (event) => {
  const button = event.target.closest('[data-star]');
  if (button) {
    stars = read();
    if (!stars.delete(button.dataset.star)) stars.add(button.dataset.star);
    keep(stars);
    show();
  } else if (event.target.closest('[data-forget]')) {
    const there = new Set([...mine.querySelectorAll('[data-session]')].map((row) => row.dataset.session));
    stars = new Set([...stars].filter((id) => there.has(id)));
    keep(stars);
    show();
  }
});
addEventListener('storage', (event) => {
  if (event.key === key) {
    stars = read();
    show();
  }
});
show();

// Keeps what one needs in a hall without a network: each day, one's own programme, this page.
async function prepare() {
  const base = `/g/${root.dataset.slug}`;
  await navigator.serviceWorker.register(`${base}/worker.js`, { scope: `${base}/` });
  const kept = await caches.open(`agenda-${root.dataset.slug}`);
  const days = [...root.querySelectorAll('.days a')].map((day) => day.href);
  const files = ['link[rel="stylesheet"]', 'script[src]', 'link[rel="icon"]']
      .flatMap((each) => [...document.querySelectorAll(each)].map((file) => file.href ?? file.src));
  await Promise.allSettled([location.href.split('#')[0], `${base}/agenda`, `${base}/agenda/mine`, ...days, ...files]
      .map((address) => kept.add(address)));
}
if (navigator.serviceWorker && window.caches) addEventListener('load', () => prepare().catch(() => {}));
