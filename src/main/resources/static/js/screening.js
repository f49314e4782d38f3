// The screener's room as one page: the next work is fetched and its film begun while this one is
// watched; a decision shows it at once and is sent behind it. What could not be sent is told, with
// the way back. Without this script every step is a form of its own.
(() => {
  if (!document.getElementById('screen')) return;
  const screen = () => document.getElementById('screen');
  const form = () => document.getElementById('decision');
  const video = () => document.querySelector('#screen [data-player] video');
  const csrf = () => document.querySelector('meta[name=csrf]').content;
  const RATES = [0.75, 1, 1.25, 1.5, 2, 2.5, 3];
  const done = new Set();
  const ready = new Map();
  let rate = 1, sending = Promise.resolve(), busy = false, troubles = [];

  // -- fetching works before they are wanted

  async function fetched(path) {
    const answer = await fetch(path, { headers: { Accept: 'text/html' } });
    const found = answer.ok
      ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('screen') : null;
    return { node: found && document.adoptNode(found), path: new URL(answer.url).pathname };
  }

  function prepare(path) {
    if (!path || ready.has(path)) return;
    ready.set(path, fetched(path).then((work) => {
      const film = work.node?.querySelector('video');
      if (film) { film.preload = 'auto'; film.load(); }
      work.node?.querySelectorAll('.strip img').forEach((still) => { still.loading = 'eager'; });
      return work;
    }).catch(() => { ready.delete(path); return { node: null, path }; }));
  }

  async function show(path, keepHistory) {
    if (busy) return;
    busy = true;
    try {
      const work = await (ready.get(path) ?? fetched(path).catch(() => ({ node: null, path })));
      ready.delete(path);
      if (!work.node) { location.assign(work.path); return; }
      const last = document.getElementById('last');
      screen().replaceWith(work.node);
      if (last.dataset.ours) work.node.querySelector('#last').replaceWith(last);
      if (!keepHistory) history.pushState(null, '', work.path);
      document.title = document.title.replace(/^.* · /, `${work.node.dataset.title} · `);
      begin();
    } finally {
      busy = false;
    }
  }

  // -- a work begins

  function begin() {
    tell();
    scrollTo(0, 0);
    const film = video();
    document.querySelector('.rates')?.removeAttribute('hidden');
    if (film) {
      speed(rate);
      film.play().catch(() => { film.muted = true; film.dataset.hushed = 'yes'; film.play().catch(() => {}); });
    }
    document.getElementById('said').textContent = screen().dataset.title;
    const next = screen().dataset.next;
    if (next && !done.has(next)) prepare(next);
  }

  function speed(to) {
    rate = to;
    const film = video();
    if (film) { film.defaultPlaybackRate = rate; film.playbackRate = rate; }
    document.querySelectorAll('[data-rate]').forEach((button) =>
      button.setAttribute('aria-pressed', String(Number(button.dataset.rate) === rate)));
  }

  function onward() {
    const { next, list, id } = screen().dataset;
    show(next && !done.has(next) ? next : `${list}/next?after=${id}`);
  }

  // -- deciding

  async function post(path, fields) {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-CSRF-TOKEN': csrf() },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
    if (answer.ok) return;
    const problem = await answer.json().catch(() => ({}));
    const signedOut = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
    throw Object.assign(new Error(`${problem.title ?? ''} ${problem.detail ?? ''}`.trim()), { signedOut });
  }

  function decide(outcome) {
    const { path, number, title, failed, signedOut } = screen().dataset;
    const fields = new FormData(form());
    fields.set('outcome', outcome);
    done.add(path);
    const words = screen().dataset[`kept${outcome[0]}${outcome.slice(1).toLowerCase()}`];
    const slip = { path, text: `${number} 《${title}》`, failed, signedOut };
    sending = sending.then(() => post(path, fields)).catch((fault) => {
      done.delete(path);
      troubles.push({ ...slip, why: fault.message, out: fault.signedOut });
      tell();
    });
    justNow(path, number, title, words);
    const next = screen().dataset.next;
    // With nothing prepared the answer must be in before the server is asked what comes next.
    if (next && !done.has(next)) onward();
    else sending.then(() => { if (!troubles.length) onward(); });
  }

  function justNow(path, number, title, words) {
    const last = document.getElementById('last');
    const what = last.querySelector('.what');
    const link = document.createElement('a');
    link.href = path;
    link.textContent = number;
    what.replaceChildren(link, ` 《${title}》 ${words}`);
    last.querySelector('form').setAttribute('action', `${path}/undo`);
    last.hidden = false;
    last.dataset.ours = 'yes';
  }

  function tell() {
    const place = document.getElementById('failed');
    place.hidden = !troubles.length;
    place.replaceChildren(...troubles.flatMap((trouble) => {
      const link = document.createElement('a');
      link.href = trouble.out ? '/sign-in' : trouble.path;
      link.textContent = trouble.text;
      return [`${trouble.out ? trouble.signedOut : trouble.failed} `, link, ` ${trouble.why}`];
    }));
  }

  async function undo() {
    const last = document.getElementById('last');
    if (last.hidden) return;
    const action = last.querySelector('form').getAttribute('action');
    const path = action.replace(/\/undo$/, '');
    await sending;
    try {
      await post(action, {});
      done.delete(path);
      ready.clear();
      last.hidden = true;
      delete last.dataset.ours;
      await show(path);
    } catch (fault) {
      troubles.push({ path, text: path, failed: fault.message, why: '', out: fault.signedOut, signedOut: '' });
      tell();
    }
  }

  // -- reasons and their ready notes

  let filled = '';

  function choose(chip) {
    chip.checked = true;
    const note = document.getElementById('note');
    if (note.value.trim() === '' || note.value === filled) { filled = chip.dataset.ready; note.value = filled; }
  }

  function arm(outcome) {
    if (!form()) return;
    form().dataset.armed = outcome;
    if (outcome === 'SECOND') {
      form().querySelector('.ask').open = true;
      document.getElementById('note').focus();
    } else form().querySelector('.chips').scrollIntoView({ block: 'nearest' });
  }

  function disarm() {
    if (form()) delete form().dataset.armed;
    document.activeElement?.blur();
  }

  /** Whether there is enough to send; if not, the place where it lacks takes the focus. */
  function complete(outcome) {
    if (outcome === 'PASSED') return true;
    const note = document.getElementById('note');
    const reason = form().querySelector('[name=reason]:checked');
    if (outcome !== 'SECOND' && !reason) { arm(outcome); form().querySelector('[name=reason]').focus(); return false; }
    const needed = outcome !== 'REJECTED' || reason.value === 'OTHER';
    if (needed && !note.value.trim()) { arm(outcome); note.focus(); return false; }
    return true;
  }

  function confirm() {
    const outcome = form()?.dataset.armed;
    if (outcome && complete(outcome)) decide(outcome);
  }

  document.addEventListener('change', (event) => {
    if (event.target.matches('#decision [name=reason]')) choose(event.target);
  });

  document.addEventListener('submit', (event) => {
    if (event.target === form()) {
      event.preventDefault();
      if (busy) return;
      const outcome = event.submitter?.value ?? form().dataset.armed ?? 'PASSED';
      if (complete(outcome)) decide(outcome);
    } else if (event.target.closest('#last')) {
      event.preventDefault();
      undo();
    }
  });

  document.addEventListener('click', (event) => {
    const go = event.target.closest('a[data-go]');
    const chosen = event.target.closest('[data-rate]');
    if (chosen) speed(Number(chosen.dataset.rate));
    if (!go || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(go.getAttribute('href'));
  });
  addEventListener('popstate', () => show(location.pathname, true));
  addEventListener('beforeunload', (event) => { if (troubles.length) event.preventDefault(); });

  // -- keys

  const typing = (node) => node.matches('textarea, select, input:not([type=radio], [type=checkbox])');
  const seek = (by) => { const film = video(); if (film) film.currentTime = Math.max(0, film.currentTime + by); };
  const step = (by) => speed(RATES[Math.max(0, Math.min(RATES.length - 1, RATES.indexOf(rate) + by))]);
  const toggle = () => { const film = video(); if (film) film.paused ? film.play().catch(() => {}) : film.pause(); };

  function digit(number) {
    if (!form()) return;
    const armed = form().dataset.armed;
    if (armed && armed !== 'SECOND') {
      const chip = form().querySelectorAll('[name=reason]')[number - 1];
      if (chip) choose(chip);
    } else if (number === 1) decide('PASSED');
    else if (number === 2) arm('RETURNED');
    else if (number === 3) arm('REJECTED');
  }

  const KEYS = {
    j: onward, k: () => screen().dataset.before && show(screen().dataset.before),
    s: () => arm('SECOND'), u: undo, ',': () => step(-1), '.': () => step(1),
    ArrowLeft: () => seek(-5), ArrowRight: () => seek(5), ' ': toggle,
    '?': () => { const keys = document.querySelector('.keys'); keys.open = !keys.open; },
  };

  // A browser lets no film sound before the reader has done something.
  function unhush() {
    const film = video();
    if (film?.dataset.hushed) { film.muted = false; delete film.dataset.hushed; }
  }
  document.addEventListener('click', unhush);

  document.addEventListener('keydown', (event) => {
    unhush();
    const node = event.target;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Escape') { disarm(); return; }
    const armed = form()?.dataset.armed;
    const pressable = node.matches('a, button, summary') || Boolean(node.closest('[data-player]'));
    if (event.key === 'Enter' && armed && !event.shiftKey && !pressable
      && (!typing(node) || node.id === 'note')) confirm();
    else if (typing(node)) return;
    else if (/^[1-9]$/.test(event.key)) { if (!busy && !event.repeat) digit(Number(event.key)); }
    else if (node.closest('[data-player]') && /^( |Arrow)/.test(event.key)) return;
    else if (event.key === ' ' && pressable) return;
    else if (KEYS[event.key] ?? KEYS[event.key.toLowerCase()]) {
      if (!busy && !(event.repeat && /^[a-z]$/i.test(event.key))) (KEYS[event.key] ?? KEYS[event.key.toLowerCase()])();
    } else return;
    event.preventDefault();
  });

  begin();
})();
