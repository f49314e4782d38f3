// A show on a stage: the producer's desk, and what links show. Everything is drawn from one state,
// which is kept in the page and adds itself up from the clock, so that a lost line stops nothing.
import { clockOf, length, run, signed } from './show-clock.js';

const body = document.body;
const { audience, events, poll, press } = body.dataset;
const words = JSON.parse(body.dataset.words);
const chinese = document.documentElement.lang.startsWith('zh');
const part = (name) => document.querySelector(`[data-${name}]`);
const parts = Object.fromEntries(['kicker', 'title', 'note', 'left', 'progress', 'clock', 'drift', 'ends', 'recoverable',
  'spare', 'cues', 'won', 'next', 'next-people', 'script', 'people', 'people-block', 'line', 'said', 'show', 'second', 'act',
  'reveal', 'keys'].map((name) => [name, part(name)]));
let state;
let mark = '';
let skew = 0;
const now = () => Date.now() + skew;
const say = (text) => (text ? (chinese ? text.zh : text.en) : '');
const other = (text) => (text && text.zh !== text.en ? (chinese ? text.en : text.zh) : '');
const put = (name, text) => { if (parts[name] && parts[name].textContent !== text) parts[name].textContent = text; };

function el(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside.filter((each) => each !== null && each !== ''));
  return made;
}

// ── state

function take(message) {
  skew = message.now - Date.now();
  if (!message.state || message.mark === mark) return;
  state = message.state;
  mark = message.mark;
  if (!press) try { localStorage.setItem(kept, JSON.stringify({ ...message, at: Date.now() })); } catch { /* not allowed */ }
  draw();
  tick();
}
// A page that is loaded while the line is down goes on where this device had come to.
const kept = `show:${location.pathname}`;
function resume() {
  const given = JSON.parse(body.dataset.state);
  let before = null;
  try { before = JSON.parse(localStorage.getItem(kept)); } catch { /* nothing kept */ }
  take(!press && !navigator.onLine && before?.state.version > given.state.version ? { ...before, now: Date.now() + (before.now - before.at || 0) } : given);
}

const current = () => state.cues.find((cue) => cue.state === 'ON');
function next() {
  const from = state.cues.findIndex((cue) => cue.state === 'ON');
  return state.cues.slice(from + 1).find((cue) => cue.state === 'WAITING');
}

// ── what changes with the state

function draw() {
  put('show', say(state.title));
  const on = current();
  const shown = on ?? (state.started ? undefined : next());
  put('title', on ? say(on.title) : say(state.title));
  put('second', on ? other(on.title) : other(state.title));
  const position = on ? state.cues.filter((cue) => cue.state !== 'DROPPED').indexOf(on) + 1 : 0;
  const all = state.cues.filter((cue) => cue.state !== 'DROPPED').length;
  put('kicker', audience === 'SCREEN' ? (on || state.started ? '' : words['starts-in'])
    : on ? words.of.replace('{0}', position).replace('{1}', all) : state.ended ? words.over : words.before);
  put('note', shown?.work ? [say(shown.work.note), [say(shown.work.medium), shown.work.media].filter(Boolean).join(' ')].filter(Boolean).join(' · ') : '');
  put('act', on ? say(on.act) : '');
  put('reveal', on ? say(on.reveal) : '');
  drawPeople(shown);
  drawWon(on);
  drawScript(on);
  drawNext();
  if (parts.cues) parts.cues.replaceChildren(head(), ...state.cues.map(row));
  body.classList.toggle('held', Boolean(on?.heldSince));
}

function who(person) {
  return el('li', '', el('b', '', say(person.name)), el('span', '', [say(person.organization), say(person.title)].filter(Boolean).join(' ')));
}

function drawPeople(cue) {
  const people = audience === 'SCREEN' && !current() ? [] : cue?.people ?? [];
  parts.people?.replaceChildren(...people.map(who));
  if (parts['people-block']) parts['people-block'].hidden = people.length === 0;
}

function drawWon(on) {
  if (!parts.won) return;
  const won = (on?.won ?? []).map((line) => el('li', '', el('b', '', say(line.title)), el('span', '', say(line.by)),
    audience === 'SCREEN' || !line.number ? null : el('span', 'num', line.number)));
  if (audience === 'SCREEN') parts.won.replaceChildren(...won);
  else {
    parts.won.hidden = won.length === 0;
    parts.won.replaceChildren(el('h2', '', words.won), el('ol', 'show-won', ...won));
  }
}

function drawScript(on) {
  if (!parts.script) return;
  const coming = next();
  const script = (cue, name) => (cue?.work?.script || cue?.reveal
    ? [el('div', name, ...(name === 'then' ? [el('h2', '', `${words.next}${chinese ? '：' : ': '}${say(cue.title)}`)] : []),
      ...paragraphs(say(cue.work?.script)), ...(name === 'now' ? paragraphs(say(cue.reveal)) : []))] : []);
  parts.script.replaceChildren(...script(on, 'now'), ...(audience === 'HOST' ? script(coming, 'then') : []));
}

const paragraphs = (text) => (text ?? '').split(/\n+/).filter(Boolean).map((line) => el('p', '', line));

function drawNext() {
  const coming = next();
  const name = coming ? say(coming.title) : words.finish;
  if (audience === 'PRODUCER') put('next', !state.started ? `${words.start}${say(coming?.title)}` : `${words.go}${name}`);
  else put('next', coming && !state.ended ? name : '—');
  put('next-people', (coming?.people ?? []).map((person) => say(person.name)).join(chinese ? '、' : ', '));
  if (parts.keys) for (const key of parts.keys.querySelectorAll('[data-do]')) dress(key);
}

function dress(key) {
  const on = current();
  key.disabled = state.ended ? key.dataset.do !== 'back' : !on && !(key.classList.contains('primary') && next());
  if (key.dataset.other) {
    const [hold, resume] = key.dataset.words.split('|');
    key.lastElementChild.textContent = on?.heldSince ? resume : hold;
  }
}

function head() {
  const line = el('li', 'headrow');
  line.setAttribute('aria-hidden', 'true');
  parts.cues.dataset.head.split('|').forEach((word, i) => line.append(el('span', i === 1 || i === 4 ? 'len' : i === 5 ? 'drift' : '', word)));
  return line;
}

function row(cue) {
  const line = el('li', { DONE: 'past', SKIPPED: 'past', DROPPED: 'past', ON: 'now' }[cue.state] ?? '');
  line.id = cue.id;
  if (cue.state === 'ON') line.setAttribute('aria-current', 'step');
  const under = [say(cue.work?.note), (cue.people ?? []).map((person) => say(person.name)).join(chinese ? '、' : ', ')].filter(Boolean).join(chinese ? '；' : '; ');
  const what = el('div', 'what', el('h3', '', say(cue.title)), under ? el('p', '', under) : null, marks(cue));
  if (press) what.append(actions(cue));
  line.append(el('time', '', clockOf(cue.plan, state.zone, false)), el('span', 'len', length(cue.length)), what,
    el('span', 'own', cue.work?.owner ?? ''), el('span', 'len plan', ''), el('span', 'drift', ''));
  return line;
}

function marks(cue) {
  const line = el('p', 'show-marks');
  const badge = (kind, word) => line.append(el('span', `badge ${kind}`, word), ' ');
  if (cue.sealed) badge('gold', words.sealed);
  if (cue.act) badge('plain', say(cue.act));
  if (cue.state === 'SKIPPED') badge('plain', words.skipped);
  if (cue.state === 'DROPPED') badge('plain', words.dropped);
  if (cue.work?.optional) badge('plain', words.optional);
  if (cue.work?.spare) badge('plain', `${words.spare} ${length(cue.work.spare)}`);
  if (cue.work?.check) badge('warn', words.check.replace('{0}', cue.work.check));
  return line.childNodes.length ? line : '';
}

function actions(cue) {
  if (state.ended || cue.state === 'ON') return '';
  const line = el('p', 'show-acts');
  const add = (what, word) => {
    const button = el('button', 'btn quiet', word);
    button.type = 'button';
    button.dataset.do = what;
    button.dataset.cue = cue.id;
    line.append(button);
  };
  if (state.started && cue.state !== 'DROPPED') add('jump', words.jump);
  if (cue.state === 'WAITING' || cue.state === 'SKIPPED') add('drop', words.drop);
  if (cue.state === 'DROPPED' || cue.state === 'SKIPPED') add('restore', words.restore);
  return line;
}

// ── what changes with the clock

function tick() {
  if (!state) return;
  const at = now();
  const told = run(state, at);
  const on = current();
  put('clock', clockOf(at, state.zone, true));
  const left = on ? told.left : state.started ? null : Math.max(0, Math.ceil((state.begin - at) / 1000));
  put('left', left === null || (!on && left === 0) ? '' : audience === 'SCREEN' ? length(Math.max(0, left)) : left < 0 ? `+${length(-left)}` : `${on ? '−' : ''}${length(left)}`);
  parts.left?.classList.toggle('over', left !== null && left < 0);
  if (parts.progress) parts.progress.value = on ? Math.min(100, 100 * (1 - told.left / on.length)) : 0;
  put('drift', signed(told.drift));
  put('ends', words.ends.replace('{0}', clockOf(told.end, state.zone, true)));
  put('recoverable', length(Math.round(told.recoverable / 1000)));
  put('spare', told.cuts.map((cue) => say(cue.title)).slice(0, 3).join(chinese ? '、' : ', '));
  if (parts.cues) state.cues.forEach((cue, i) => measure(cue, told.rows[i], told));
}

function measure(cue, span, told) {
  const line = document.getElementById(cue.id);
  if (!line) return;
  const [actual, drift] = [line.querySelector('.plan'), line.querySelector('.drift')];
  const over = cue.state === 'DONE' ? (span.end - span.start) / 1000 - cue.planned : cue.state === 'ON' ? told.drift / 1000 : null;
  actual.textContent = cue.state === 'DONE' ? length(Math.round((span.end - span.start) / 1000))
    : cue.state === 'ON' ? '—' : cue.state === 'WAITING' && state.started ? clockOf(span.start, state.zone, false) : '';
  const whole = over === null ? 0 : Math.round(over);
  drift.textContent = over === null ? '' : whole === 0 ? words['on-time'] : signed(whole * 1000);
  drift.className = `drift ${whole > 0 ? 'over' : whole < 0 ? 'under' : ''}`;
}

// ── keys

// Not crypto.randomUUID: a hall without a certificate has it not.
function key() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
}

let pressing = false;
async function send(what, more = {}) {
  if (pressing) return;
  pressing = true;
  const form = new URLSearchParams({ do: what, key: key(), version: state.version, ...more });
  const token = document.querySelector('meta[name=csrf]').content;
  try {
    // the same key each time: a press that arrived and whose answer was lost counts once
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await fetch(press, { method: 'POST', body: form, headers: { 'X-CSRF-TOKEN': token, Accept: 'application/json' } });
        if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
        const told = await answer.json();
        take(told.to);
        said(told.answer === 'LATE' ? words.late : told.answer === 'NO' ? told.why : '');
        return;
      } catch {
        said(words.offline);
        if (attempt === 4) return;
        await new Promise((done) => setTimeout(done, 400 * 2 ** attempt));
      }
    }
  } finally {
    pressing = false;
  }
}

function said(text) {
  if (!parts.said) return;
  parts.said.textContent = text;
  parts.said.hidden = !text;
}

function act(what, dataset) {
  const on = current();
  if (what === 'go') return send(state.started ? 'go' : 'start');
  if (what === 'hold') return send(on?.heldSince ? 'resume' : 'hold');
  if (what === 'adjust') return on && send('adjust', { cue: on.id, by: dataset.by });
  if (dataset?.cue) return send(what, { cue: dataset.cue });
  return send(what);
}

if (press) {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-do]');
    if (!button || button.disabled) return;
    if (button.dataset.sure && !confirm(button.dataset.sure)) return;
    act(button.dataset.do, button.dataset);
  });
  const KEYS = { ' ': 'go', h: 'hold', b: 'back', s: 'skip', '+': 'adjust', '=': 'adjust', '-': 'adjust' };
  const ours = (event) => KEYS[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey && !event.target.closest('input, textarea, select, summary');
  document.addEventListener('keydown', (event) => {
    if (!ours(event)) return;
    event.preventDefault();
    if (event.repeat) return;
    const what = KEYS[event.key];
    const button = parts.keys.querySelector(`[data-do=${what}]`);
    if (!button.disabled) act(what, { by: event.key === '-' ? '-60' : '60' });
  });
  // a focused button would take the space for itself
  document.addEventListener('keyup', (event) => { if (event.key === ' ' && ours(event)) event.preventDefault(); });
}

// ── the line

let source;
let heard = Date.now();
function connected(yes) {
  if (parts.line) {
    parts.line.dataset.words ??= parts.line.textContent;
    parts.line.textContent = yes ? parts.line.dataset.words : words.offline;
    parts.line.className = yes ? 'badge ok' : 'badge warn';
  }
  body.classList.toggle('alone', !yes);
}
function listen() {
  source?.close();
  source = new EventSource(events);
  const hear = (event) => { heard = Date.now(); connected(true); take(JSON.parse(event.data)); };
  source.addEventListener('state', hear);
  source.addEventListener('beat', hear);
}
async function ask() {
  try {
    const answer = await fetch(poll, { headers: { Accept: 'application/json' } });
    if (answer.status === 404 || answer.status === 401 || answer.status === 403) return gone();
    if (!answer.ok) throw new Error(String(answer.status));
    take(await answer.json());
    connected(true);
  } catch {
    connected(false);
  }
}
// A link that was taken back shows nothing any more.
function gone() {
  source?.close();
  clearInterval(watching);
  clearInterval(ticking);
  window.caches?.delete('show');
  try { localStorage.removeItem(kept); } catch { /* nothing kept */ }
  document.body.replaceChildren(el('main', 'page', el('h1', '', words.nobody)));
}
// Streams are reopened by the browser; where they stay silent we ask, and open a new one.
const watching = setInterval(() => {
  const silent = Date.now() - heard;
  if (source.readyState !== EventSource.OPEN || silent > 25000) ask();
  if (source.readyState === EventSource.CLOSED || silent > 25000) { heard = Date.now() - 15000; listen(); }
}, 2000);

resume();
const ticking = setInterval(tick, 250);
listen();
if (!press && location.protocol === 'https:') navigator.serviceWorker?.register('/show/worker.js').catch(() => {});
if (audience === 'SCREEN') navigator.wakeLock?.request('screen').catch(() => {});
