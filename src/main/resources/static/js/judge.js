// The judge's desk: every change is kept on this device at once, and on the server within two
// seconds. Nothing is given up: what could not be sent is sent again, also after a reload, with how
// long ago it was chosen, so that of two devices the newer choice stays.
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

  // -- keeping it: `kept.fields` holds the last value of each field the server has not confirmed and
  // when it was chosen, `kept.notes` the notes it has not; nothing else, and no name of anybody

  const FORGET = 60 * 24 * 3600 * 1000;
  const touched = {};
  let kept = { fields: {}, notes: [] };
  let sending = false, timer = 0, wait = 0, leaving = false, handing = false, out = false, time = '';
  try { kept = { fields: {}, notes: [], ...JSON.parse(localStorage.getItem(store)) }; } catch { /* nothing kept */ }
  forgetOld();

  /** What was left here long ago, by a sheet that nobody opened again. */
  function forgetOld() {
    try {
      for (const key of Object.keys(localStorage).filter((one) => one.startsWith('sheet:'))) {
        const { fields = {}, notes = [] } = JSON.parse(localStorage.getItem(key)) ?? {};
        const newest = Math.max(0, ...Object.values(fields).map((one) => one.at), ...notes.map((one) => one.at));
        if (Date.now() - newest > FORGET) localStorage.removeItem(key);
      }
    } catch { /* not allowed */ }
  }

  const waiting = () => Object.keys(kept.fields).length + kept.notes.length;

  function remember() {
    try {
      if (waiting()) localStorage.setItem(store, JSON.stringify(kept));
      else localStorage.removeItem(store);
    } catch { /* no room or not allowed: the page itself still holds it */ }
  }

  const fields = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden])`)];

  function put(name, value) {
    fields(name).forEach((input) => {
      if (input.type === 'radio') input.checked = input.value === value;
      else if (input.type === 'checkbox') input.checked = value === 'yes';
      else input.value = value;
    });
  }

  function restore() {
    for (const [name, { value }] of Object.entries(kept.fields)) {
      if (fields(name).length) put(name, value);
      else delete kept.fields[name];
    }
    kept.notes.forEach(showNote);
  }

  function state(kind, text) {
    saved.dataset.state = kind;
    saved.textContent = text;
  }

  function changed(name, value, delay) {
    kept.fields[name] = { value, at: Date.now() };
    touched[name] = Date.now();
    remember();
    if (!navigator.onLine) return stay();
    state('saving', words.saving);
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
    keptHere.querySelector('span').textContent = text;
    keptHere.querySelector('button').hidden = !signIn;
  }

  /** Without a line: what is here waits for it. */
  function stay() {
    state('waiting', words.waiting);
    tell(handing ? words.handLater : words.kept);
  }

  function batched(batch) {
    const sent = {};
    for (const [name, { value, at }] of Object.entries(batch)) {
      sent[name] = value;
      sent[`age-${name}`] = Math.max(0, Date.now() - at);
    }
    return sent;
  }

  async function send() {
    if (sending || leaving || !waiting()) return;
    sending = true;
    try {
      await sendFields();
      await sendNotes();
      if (!waiting() && handing) submit();
    } catch (error) {
      if (!error.told) retry(navigator.onLine ? words.kept : handing ? words.handLater : words.kept);
    } finally {
      sending = false;
    }
    if (waiting() && !wait) later(400);
  }

  const told = () => Object.assign(new Error('told'), { told: true });

  async function sendFields() {
    const batch = { ...kept.fields };
    if (!Object.keys(batch).length) return;
    const answer = await post(words.save, batched(batch), 'application/json');
    if (answer.ok) confirmed(batch, await answer.json());
    else await failed(answer, () => forget(batch));
  }

  function forget(batch) {
    for (const [name, { at }] of Object.entries(batch)) if (kept.fields[name]?.at === at) delete kept.fields[name];
    remember();
  }

  function confirmed(batch, answer) {
    forget(batch);
    wait = 0;
    tell(newer(answer) ? words.newer : '');
    time = answer.saved;
    if (!waiting()) state('saved', fill(words.saved, time));
  }

  /** Takes over what was chosen later elsewhere; true where anything differs from what stands here. */
  function newer(answer) {
    const now = { comment: answer.comment };
    for (const [criterion, value] of Object.entries(answer.marks)) now[`m-${criterion}`] = String(value);
    form.querySelectorAll('.fits [type=checkbox]').forEach((box) => {
      now[box.name] = answer.fits.includes(box.name.slice(2)) ? 'yes' : 'no';
    });
    let differs = false;
    for (const [name, value] of Object.entries(now)) {
      if (kept.fields[name] || value === present(name) || (name === 'comment' && value === comment.value.trim())) continue;
      put(name, value);
      differs = true;
    }
    if (differs) show();
    return differs;
  }

  function present(name) {
    const all = fields(name);
    if (all[0]?.type === 'checkbox') return all[0].checked ? 'yes' : 'no';
    if (all[0]?.type === 'radio') return all.find((input) => input.checked)?.value;
    return all[0]?.value;
  }

  async function sendNotes() {
    for (const note of [...kept.notes]) {
      const { as, seconds, words: text } = note;
      const answer = await post(words.notes, { as, seconds, words: text }, 'text/html');
      if (!answer.ok) await failed(answer, () => drop(note));
      else { drop(note); listNotes(await answer.text()); }
    }
    if (kept.notes.length || saved.dataset.state === 'saved') return;
    wait = 0;
    tell('');
    if (!waiting()) state('saved', fill(words.saved, time || new Date().toTimeString().slice(0, 5)));
  }

  function drop(note) {
    kept.notes = kept.notes.filter((one) => one.as !== note.as);
    remember();
  }

  /** Tells why something was not taken, and whether it is tried again; always ends the sending. */
  async function failed(answer, giveUp) {
    if (signedOut(answer)) {
      retry(words.signedOut, true);
      askAgain();
    } else if (answer.status === 404) retry(words.other, true);
    else if (answer.status === 403 || answer.status === 429 || answer.status >= 500) retry(words.kept);
    else {
      // A plain no: it would be no again. It stays on the page and is not sent once more.
      const problem = await answer.json().catch(() => ({}));
      giveUp();
      handing = false;
      state('waiting', '');
      tell(`${words.refused} ${problem.title ?? ''} ${problem.detail ?? ''}`);
    }
    throw told();
  }

  function retry(text, signIn = false) {
    state('waiting', words.waiting);
    tell(text, signIn);
    wait = Math.min(wait ? wait * 2 : 1000, 30000);
    later(wait);
  }

  const signedOut = (answer) => out || answer.status === 401
    || (answer.status === 403 && answer.headers.has('WWW-Authenticate'));

  /** Sends a form; where its token is stale, after signing in anew, fetches another and tries once more. */
  async function post(path, given, accept, again = true) {
    out = false;
    const answer = await fetch(path, {
      method: 'POST',
      headers: { Accept: accept, 'X-CSRF-TOKEN': csrf, 'HX-Request': 'true' },
      body: new URLSearchParams(given),
      redirect: 'manual',
      signal: AbortSignal.timeout?.(15000),
    });
    if (answer.status !== 403 || signedOut(answer) || !again) return answer;
    return (await renewed()) ? post(path, given, accept, false) : answer;
  }

  const parsed = (text) => new DOMParser().parseFromString(text, 'text/html');

  async function renewed() {
    const page = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    out = new URL(page.url).pathname !== location.pathname;
    if (out || !page.ok) return false;
    const token = parsed(await page.text()).querySelector('meta[name=csrf]');
    if (!token) return false;
    csrf = token.content;
    document.querySelectorAll('main input[name=_csrf]').forEach((input) => { input.value = csrf; });
    return true;
  }

  // -- signing in again, without leaving the sheet

  const again = document.getElementById('again');
  let asked = false;

  function askAgain() {
    if (asked || again.open) return;
    asked = true;
    again.showModal();
  }

  keptHere.querySelector('button').addEventListener('click', () => again.showModal());
  again.querySelector('[data-close]').addEventListener('click', () => again.close());
  again.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = again.querySelector('[role=alert]');
    wrong.hidden = true;
    const came = await signIn(new URLSearchParams(new FormData(event.target))).catch(() => false);
    wrong.hidden = came;
    again.querySelector('[name=password]').value = '';
    if (!came) return;
    again.querySelector('[name=email]').value = '';
    again.close();
    asked = false;
    wait = 0;
    later(0);
  });

  async function signIn(given) {
    const page = await fetch('/sign-in', { headers: { Accept: 'text/html' } });
    const token = parsed(await page.text()).querySelector('form input[name=_csrf]');
    if (token) {
      given.set('_csrf', token.value);
      await fetch('/sign-in', { method: 'POST', body: given, headers: { Accept: 'text/html' } });
    }
    return renewed();
  }

  // -- handing in: only with everything sent, so that nothing is left behind

  function submit() {
    leaving = true;
    for (const [name, at] of Object.entries(touched)) {
      const age = document.createElement('input');
      Object.assign(age, { type: 'hidden', name: `age-${name}`, value: Math.max(0, Date.now() - at) });
      form.append(age);
    }
    form.submit();
  }

  if (open) {
    restore();
    show();
    if (waiting()) later(0);
    form.addEventListener('change', (event) => {
      const input = event.target;
      if (input.type === 'checkbox') return changed(input.name, input.checked ? 'yes' : 'no', 300);
      if (!input.closest('details[data-criterion]')) return;
      show();
      if (input.value !== '') changed(input.name, input.value, 300);
    });
    comment.addEventListener('input', () => changed('comment', comment.value, 1000));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (leaving) return;
      clearTimeout(timer);
      handing = true;
      if (!navigator.onLine) return stay();
      if (waiting()) { wait = 0; later(0); } else submit();
    });
    const wake = () => { if (waiting()) { wait = 0; later(0); } else if (handing && navigator.onLine && !leaving) submit(); };
    addEventListener('online', wake);
    addEventListener('offline', stay);
    addEventListener('focus', wake);
    addEventListener('pageshow', (event) => { if (event.persisted) { leaving = false; handing = false; wake(); } });
    // The last word on leaving: sent even as the page goes, and kept here until it is known to be there.
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) return wake();
      if (leaving || !Object.keys(kept.fields).length) return;
      fetch(words.save, {
        method: 'POST', keepalive: true, body: new URLSearchParams(batched(kept.fields)),
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
  let blank = true;
  noteform?.words.addEventListener('input', () => {
    if (blank && noteform.words.value) noteform.seconds.value = (video()?.currentTime ?? 0).toFixed(2);
    blank = !noteform.words.value;
  });

  function listNotes(text) {
    document.getElementById('note-list').replaceWith(parsed(text).getElementById('note-list'));
    kept.notes.forEach(showNote);
  }

  /** A note that is not on the server yet stands in the list too. */
  function showNote(note) {
    const line = document.createElement('li');
    const at = Object.assign(document.createElement('a'), { href: `#t=${note.seconds}`, textContent: clock(note.seconds) });
    at.dataset.seek = note.seconds;
    line.append(at, Object.assign(document.createElement('span'), { textContent: note.words }),
      Object.assign(document.createElement('span'), { className: 'meta', textContent: '…' }));
    document.getElementById('note-list').append(line);
  }

  noteform?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!noteform.words.value.trim()) return noteform.words.focus();
    const note = { as: crypto.randomUUID?.() ?? loose(), seconds: noteform.seconds.value, words: noteform.words.value, at: Date.now() };
    kept.notes.push(note);
    remember();
    showNote(note);
    noteform.words.value = '';
    blank = true;
    moment();
    if (!navigator.onLine) return stay();
    wait = 0;
    later(0);
  });

  /** A random name where the page is not served safely enough for the browser to make one. */
  function loose() {
    const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return bytes.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
  }

  document.addEventListener('submit', async (event) => {
    const note = event.target.closest('form[data-note]');
    if (!note || note === noteform) return;
    event.preventDefault();
    const why = document.getElementById('note-why');
    const answer = await post(note.getAttribute('action'), Object.fromEntries(new FormData(note)), 'text/html').catch(() => null);
    why.hidden = Boolean(answer?.ok);
    if (answer?.ok) listNotes(await answer.text());
    else why.textContent = answer && signedOut(answer) ? words.signedOut : words.noteFailed;
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

  // -- the film in pictures, from the small ones the player has

  const board = document.getElementById('storyboard');
  const MOST = 24;

  async function draw() {
    const answer = await fetch(board.dataset.cues).catch(() => null);
    if (!answer?.ok) return;
    const stamp = (text) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    const base = board.dataset.cues.replace(/[^/]*$/, '');
    const cues = [...(await answer.text()).matchAll(/([\d:.]+) --> [\d:.]+\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g)];
    const every = Math.max(1, Math.ceil(cues.length / MOST));
    for (const [, from, sheet, x, y, width, height] of cues.filter((_, index) => index % every === 0)) {
      const cell = Object.assign(document.createElement('button'), { type: 'button' });
      cell.dataset.seek = stamp(from);
      cell.setAttribute('aria-label', fill(board.dataset.to, clock(stamp(from))));
      const picture = document.createElement('span');
      Object.assign(picture.style, { inlineSize: `${width}px`, blockSize: `${height}px`, backgroundImage: `url("${base}${sheet}")`, backgroundPosition: `-${x}px -${y}px` });
      cell.append(picture, Object.assign(document.createElement('time'), { textContent: clock(stamp(from)) }));
      board.append(cell);
    }
    board.hidden = !board.children.length;
  }
  if (board) draw();

  // -- the next work's film, fetched ahead while this one plays or rests

  const desk = document.getElementById('desk').dataset;
  function ahead() {
    if (!desk.upcoming || navigator.connection?.saveData || ahead.film) return;
    ahead.film = Object.assign(document.createElement('video'), { muted: true, preload: 'auto', src: desk.upcoming });
    ahead.poster = Object.assign(new Image(), { src: desk.upcomingPoster });
  }
  document.addEventListener('canplaythrough', () => setTimeout(ahead, 1500), { capture: true, once: true });
  addEventListener('load', () => setTimeout(ahead, 6000));

  // -- one criterion at a time

  const sheet = form.querySelector('.sheet');
  const steps = form.querySelector('.steps');
  const single = form.querySelector('.single-on');
  single.hidden = false;

  function stepped() {
    const on = sheet.classList.contains('single');
    steps.hidden = !on;
    single.setAttribute('aria-pressed', on);
    if (!on) return;
    if (!criteria.some((criterion) => criterion.open)) criteria[0].open = true;
    const at = criteria.findIndex((criterion) => criterion.open);
    steps.querySelector('.meta').textContent = fill(words.step, at + 1);
    steps.querySelector('[data-step="-1"]').disabled = at === 0;
    steps.querySelector('[data-step="1"]').disabled = at === criteria.length - 1;
  }

  single.addEventListener('click', () => {
    sheet.classList.toggle('single');
    stepped();
    const liking = document.querySelector('[data-comfort]');
    liking.single.value = sheet.classList.contains('single') ? 'yes' : 'no';
    fetch(liking.action, { method: 'POST', body: new URLSearchParams(new FormData(liking)), redirect: 'manual' }).catch(() => {});
  });
  steps.addEventListener('click', (event) => { const one = event.target.closest('[data-step]'); if (one) go(Number(one.dataset.step)); });
  sheet.addEventListener('click', (event) => { if (sheet.classList.contains('single') && event.target.closest('summary')) event.preventDefault(); });
  stepped();

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
    stepped();
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
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || keys.open || again.open || typing(node)) return;
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
