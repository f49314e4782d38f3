// The judge's desk: every change is kept on this device at once, and on the server within two
// seconds. Nothing is given up: what could not be sent is sent again, also after a reload.
(() => {
  const form = document.getElementById('sheet');
  if (!form) return;
  const words = form.dataset;
  const open = words.open === 'true';
  const store = `sheet:${words.sheet}`;
  const saved = document.getElementById('saved');
  const keptHere = document.getElementById('kept');
  const handIn = document.getElementById('hand-in');
  const criteria = [...form.querySelectorAll('details[data-criterion]')];
  const comment = document.getElementById('comment');
  let csrf = document.querySelector('meta[name=csrf]').content;
  const fill = (text, value) => text.replace('{}', value);

  // -- what stands on the sheet

  const field = (criterion) => `m-${criterion.dataset.criterion}`;
  const inputs = (criterion) => [...criterion.querySelectorAll('input')];

  function mark(criterion) {
    const value = inputs(criterion)
      .filter((input) => input.type !== 'radio' || input.checked).map((input) => input.value)[0];
    return value === undefined || value === '' ? null : Number(value);
  }

  function show() {
    let sum = 0, weight = 0, marked = 0;
    for (const criterion of criteria) {
      const value = mark(criterion);
      const shown = criterion.querySelector('summary > :last-child');
      const now = document.createElement(value === null ? 'span' : 'b');
      now.textContent = value === null ? words.todo : value;
      if (value === null) now.className = 'todo';
      shown.replaceWith(now);
      criterion.querySelectorAll('.anchors > div').forEach((anchor) => anchor.classList.toggle('is',
        value !== null && value >= anchor.dataset.from && value <= anchor.dataset.to));
      if (value === null) continue;
      marked++;
      sum += value * criterion.dataset.weight;
      weight += Number(criterion.dataset.weight);
    }
    document.getElementById('marked').textContent = fill(words.average, marked);
    document.getElementById('average').textContent = weight ? (sum / weight).toFixed(1) : '—';
    if (!handIn) return;
    const left = criteria.length - marked;
    handIn.disabled = left > 0;
    handIn.textContent = left > 0 ? fill(words.left, left) : handIn.dataset.next ?? words.done;
  }
  if (handIn && words.handed === 'true' && !handIn.disabled) handIn.dataset.next = handIn.textContent;

  // -- keeping it: `unsent` holds the last value of each field the server has not confirmed

  let unsent = {};
  let sending = false, timer = 0, wait = 0, leaving = false;
  try { unsent = JSON.parse(localStorage.getItem(store)) ?? {}; } catch { unsent = {}; }

  function remember() {
    try {
      if (Object.keys(unsent).length) localStorage.setItem(store, JSON.stringify(unsent));
      else localStorage.removeItem(store);
    } catch { /* no room or not allowed: the page itself still holds it */ }
  }

  function restore() {
    for (const [name, value] of Object.entries(unsent)) {
      if (name === 'comment') comment.value = value;
      else {
        const known = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
        if (!known.length) delete unsent[name];
        known.forEach((input) => {
          if (input.type === 'radio') input.checked = input.value === value;
          else input.value = value;
        });
      }
    }
  }

  function changed(name, value, delay) {
    unsent[name] = value;
    remember();
    saved.textContent = words.saving;
    wait = 0;
    later(delay);
  }

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  }

  function tell(text, signIn = false) {
    keptHere.hidden = !text;
    if (!text) return;
    saved.textContent = '';
    keptHere.querySelector('span').textContent = text;
    keptHere.querySelector('a').hidden = !signIn;
  }

  async function send() {
    if (sending || leaving || !Object.keys(unsent).length) return;
    sending = true;
    const batch = { ...unsent };
    try {
      const answer = await post(words.save, batch, 'application/json');
      if (answer.ok) confirmed(batch, await answer.json());
      else await failed(answer, batch);
    } catch {
      retry(words.kept);
    } finally {
      sending = false;
    }
    if (Object.keys(unsent).length && !wait) later(400);
  }

  function confirmed(batch, answer) {
    for (const [name, value] of Object.entries(batch)) if (unsent[name] === value) delete unsent[name];
    remember();
    wait = 0;
    tell('');
    saved.textContent = fill(words.saved, answer.saved);
  }

  async function failed(answer, batch) {
    if (signedOut(answer)) return retry(words.signedOut, true);
    if (answer.status === 403 || answer.status === 404 || answer.status === 429 || answer.status >= 500) {
      return retry(words.kept);
    }
    // A plain no: it would be no again. It stays on the page and is not sent once more.
    const problem = await answer.json().catch(() => ({}));
    for (const [name, value] of Object.entries(batch)) if (unsent[name] === value) delete unsent[name];
    remember();
    tell(`${words.refused} ${problem.title ?? ''} ${problem.detail ?? ''}`);
  }

  function retry(text, signIn = false) {
    tell(text, signIn);
    wait = Math.min(wait ? wait * 2 : 1000, 30000);
    later(wait);
  }

  let out = false;
  const signedOut = (answer) => out || answer.status === 401
    || (answer.status === 403 && answer.headers.has('WWW-Authenticate'));

  /** Sends a form; where its token is stale, after signing in anew, fetches another and tries once more. */
  async function post(path, fields, accept, again = true) {
    out = false;
    const answer = await fetch(path, {
      method: 'POST',
      headers: { Accept: accept, 'X-CSRF-TOKEN': csrf, 'HX-Request': 'true' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
      signal: AbortSignal.timeout?.(15000),
    });
    if (answer.status !== 403 || signedOut(answer) || !again) return answer;
    return (await renewed()) ? post(path, fields, accept, false) : answer;
  }

  async function renewed() {
    const page = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    out = new URL(page.url).pathname !== location.pathname;
    if (out || !page.ok) return false;
    const token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('meta[name=csrf]');
    if (!token) return false;
    csrf = token.content;
    form.querySelectorAll('input[type=hidden]').forEach((input) => { input.value = csrf; });
    return true;
  }

  if (open) {
    restore();
    show();
    if (Object.keys(unsent).length) later(0);
    form.addEventListener('change', (event) => {
      const criterion = event.target.closest('details[data-criterion]');
      if (criterion) {
        show();
        if (event.target.value !== '') changed(event.target.name, event.target.value, 300);
      }
    });
    comment.addEventListener('input', () => changed('comment', comment.value, 1000));
    form.addEventListener('submit', () => { leaving = true; clearTimeout(timer); });
    const wake = () => { if (Object.keys(unsent).length) { wait = 0; later(0); } };
    addEventListener('online', wake);
    addEventListener('focus', wake);
    addEventListener('pageshow', (event) => { if (event.persisted) { leaving = false; wake(); } });
    // The last word on leaving: sent even as the page goes, and kept here until it is known to be there.
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) return wake();
      if (leaving || !Object.keys(unsent).length) return;
      fetch(words.save, {
        method: 'POST', keepalive: true, body: new URLSearchParams(unsent),
        headers: { Accept: 'application/json', 'X-CSRF-TOKEN': csrf },
      }).catch(() => {});
    });
  } else {
    try { localStorage.removeItem(store); } catch { /* nothing kept */ }
  }

  // -- notes

  const video = () => document.querySelector('[data-player] video');
  const noteform = document.querySelector('.noteform');
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

  function moment() {
    if (!noteform) return;
    const at = video()?.currentTime ?? 0;
    if (!noteform.words.value) noteform.seconds.value = at.toFixed(2);
    noteform.words.placeholder = fill(noteform.words.dataset.at, clock(at));
  }
  document.addEventListener('timeupdate', moment, true);
  // A note belongs to the moment its first letter was typed.
  noteform?.words.addEventListener('input', () => {
    if (noteform.words.value.length === 1) noteform.seconds.value = (video()?.currentTime ?? 0).toFixed(2);
  });

  document.addEventListener('submit', async (event) => {
    const note = event.target.closest('form[data-note]');
    if (!note) return;
    event.preventDefault();
    const why = document.getElementById('note-why');
    const fields = Object.fromEntries(new FormData(note));
    const answer = await post(note.getAttribute('action'), fields, 'text/html').catch(() => null);
    why.hidden = Boolean(answer?.ok);
    if (!answer?.ok) {
      why.textContent = answer && signedOut(answer) ? words.signedOut : words.noteFailed;
      return;
    }
    const list = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('note-list');
    document.getElementById('note-list').replaceWith(list);
    if (note === noteform) { noteform.words.value = ''; moment(); }
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-seek]');
    if (!link || !video()) return;
    event.preventDefault();
    const film = video();
    const to = Number(link.dataset.seek);
    if (film.readyState > 0) film.currentTime = to;
    else { film.addEventListener('loadedmetadata', () => { film.currentTime = to; }, { once: true }); film.load(); }
    film.scrollIntoView({ block: 'nearest' });
  });

  // -- keys

  const keys = document.getElementById('keys');
  const opener = document.querySelector('.keys-open');
  if (matchMedia('(hover: hover)').matches) opener.hidden = false;
  opener.addEventListener('click', () => keys.showModal());

  function go(step) {
    const at = criteria.findIndex((criterion) => criterion.open);
    const next = criteria[Math.max(0, Math.min(criteria.length - 1, at + step))];
    if (!next) return;
    criteria.forEach((criterion) => { criterion.open = criterion === next; });
    next.querySelector('summary').focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }

  function choose(digit) {
    const criterion = criteria.find((one) => one.open);
    const value = digit === 0 && words.max >= 10 ? 10 : digit;
    const input = criterion?.querySelector(`input[type=radio][value="${value}"]`);
    if (!input || input.disabled) return;
    input.checked = true;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  const typing = (node) => node.matches('textarea, select, input:not([type=radio], [type=checkbox])');

  document.addEventListener('keydown', (event) => {
    const node = event.target;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || keys.open || typing(node)) return;
    const radio = node.matches('input[type=radio]');
    const pressable = node.matches('a, button, summary, input, video') || Boolean(node.closest('[data-player]'));
    if (/^[0-9]$/.test(event.key)) choose(Number(event.key));
    else if (event.key === 'ArrowDown' || (event.key === 'Enter' && (radio || node.matches('summary') || !pressable))) go(1);
    else if (event.key === 'ArrowUp') go(-1);
    else if (event.key === 'n' || event.key === 'N') noteform?.words.focus();
    else if (event.key === ' ' && (!pressable || node.matches('summary'))) {
      const film = video();
      if (film) film.paused ? film.play().catch(() => {}) : film.pause();
    } else if (event.key === 'ArrowRight' && !radio && !node.closest('[data-player]')) {
      if (!handIn || handIn.disabled) return;
      handIn.click();
    } else if (event.key === '?') keys.showModal();
    else return;
    event.preventDefault();
  });
})();
