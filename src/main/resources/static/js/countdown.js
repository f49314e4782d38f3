// Deadlines tick. The reader's clock may be wrong, so only the time since the page was made counts;
// where the reader's zone differs from the call's, their local time stands beside it.
const began = performance.now();
const fill = (words, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words);

const unit = (value, name) => new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: name, unitDisplay: 'long' })
  .format(value).replace(/(\d)(?=[^\d\s])/u, '$1 ');

const tick = (line) => {
  const left = Date.parse(line.dataset.until) - Date.parse(line.dataset.now) - (performance.now() - began);
  if (left <= 0) { line.textContent = line.dataset.over; return; }
  const minutes = Math.floor(left / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const parts = days > 0 ? [unit(days, 'day'), unit(hours % 24, 'hour')]
    : hours > 0 ? [unit(hours, 'hour'), unit(minutes % 60, 'minute')]
    : [unit(minutes, 'minute'), unit(Math.floor(left / 1000) % 60, 'second')];
  line.textContent = fill(line.dataset.words, ...parts);
};

const local = (line) => {
  const until = new Date(line.dataset.until);
  const shown = (timeZone) => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(until);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (shown(here) === shown(line.dataset.zone)) return;
  const words = document.createElement('p');
  words.className = 'meta';
  words.textContent = fill(line.dataset.local, `${shown(here)} (${here})`);
  line.parentElement.append(words);
};

for (const line of document.querySelectorAll('.countdown')) {
  local(line);
  tick(line);
  setInterval(() => tick(line), 1000);
}
