// A door: reads badges, answers at once by what it knows, and tells the server whenever there is a
// line. Everything that happens has an id and lies on this device until the server has it.
(async () => {
  const { secret, name, zh, en } = document.body.dataset;
  const base = '/door/' + secret;
  const $ = (id) => document.getElementById(id);
  const w = Object.fromEntries([...document.querySelectorAll('#words [data-w]')].map((one) => [one.dataset.w, one.textContent]));
  const english = document.documentElement.lang === 'en';
  const MOST = 100, LEAST = 5, SHOWN = 30, PAUSE = 3000, PATIENCE = 10000, BEAT = 5000, LONGEST = 15000;

  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/door/worker.js', { scope: '/door/' }).catch(() => {});
  const store = await DoorStore.open(secret);
  let roster = (await store.get('roster')) ?? { version: '', categories: [], guests: [] };
  const inside = new Map(await store.get('inside') ?? []);
  const log = (await store.get('log')) ?? [];
  let cursor = (await store.get('cursor')) ?? 0;
  let heard = false, sending = false, most = 20, wait = 1000, timer = 0, closed = false;
  let byHash = new Map(), byId = new Map(), kinds = new Map();
  function index() {
    byHash = new Map(roster.guests.map((guest) => [guest.hash, guest]));
    byId = new Map(roster.guests.map((guest) => [guest.id, guest]));
    kinds = new Map(roster.categories.map((kind) => [kind.id, kind]));
  }
  index();

  // -- what is shown
  const clock = (at) => new Date(at).toLocaleTimeString(english ? 'en-GB' : 'zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const kindName = (id) => { const kind = kinds.get(id); return kind ? (english ? kind.name.en : kind.name.zh) : ''; };
  const fullName = (guest) => [guest.zh, guest.en].filter(Boolean).join(' ');
  const firstOf = (first) => first ? w.first.replace('%t', clock(first.at)).replace('%d', first.door) : '';
  function show(is, whom, more) {
    const answer = $('answer');
    answer.dataset.is = is;
    answer.querySelector('.what').textContent = w[is];
    answer.querySelector('.whom').textContent = whom;
    answer.querySelector('.meta').textContent = more;
    if (navigator.vibrate) navigator.vibrate(is === 'in' ? 60 : [60, 60, 60]);
  }
  function button(text, act) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: text });
    made.addEventListener('click', act);
    return made;
  }
  function row(whom, more, ...acts) {
    const item = document.createElement('li');
    const words = document.createElement('div');
    words.append(Object.assign(document.createElement('b'), { textContent: whom }), Object.assign(document.createElement('span'), { className: 'meta', textContent: more }));
    const side = Object.assign(document.createElement('span'), { className: 'acts' });
    side.append(...acts);
    item.append(words, side);
    return item;
  }
  function showLog() {
    $('log').replaceChildren(...log.map((entry) => {
      const acts = [];
      if (entry.is === 'in') acts.push(button(w.undo, () => askUndo(entry)));
      const item = row(entry.whom || '–', [clock(entry.at), w[entry.is], entry.more, entry.sent ? '' : w.unsent].filter(Boolean).join(' · '), ...acts);
      item.dataset.is = entry.is;
      return item;
    }));
  }
  async function showLine() {
    const waiting = await store.waiting();
    const line = $('line');
    line.className = 'badge ' + (heard ? waiting ? 'info' : 'ok' : 'warn');
    line.textContent = (heard ? w.online : w.offline) + (waiting ? ' · ' + w.pending.replace('%n', waiting) : '');
    $('inside').textContent = inside.size;
  }
  async function note(entry) {
    log.unshift(entry);
    log.length = Math.min(log.length, SHOWN);
    await store.put('log', log);
    showLog();
  }

  // -- what happens
  async function happened(event, is, whom, more) {
    await store.add(event);
    show(is, whom, more);
    await note({ id: event.id, guest: event.guest, at: event.at, is, whom, more, sent: false });
    await showLine();
    send();
  }
  const event = (kind, more) => ({ id: uuid(), kind, at: new Date().toISOString(), ...more });
  // randomUUID is missing on pages without HTTPS
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
  async function enter(guest, event) {
    const before = inside.get(guest.id);
    const more = [kindName(guest.category), guest.of].filter(Boolean).join(' · ');
    if (!before) {
      inside.set(guest.id, { id: event.id, at: event.at, door: name });
      await store.put('inside', [...inside]);
    }
    await happened(event, before ? 'again' : 'in', fullName(guest), before ? firstOf(before) : more);
  }
  const normal = (typed) => typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const isCode = (code) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code);
  let last = '', lastAt = 0;
  async function scanned(text) {
    const code = normal(text);
    if (code === last && Date.now() - lastAt < PAUSE) return;
    [last, lastAt] = [code, Date.now()];
    if (!isCode(code)) { show('unknown', '', ''); return; }
    const guest = byHash.get(sha256(code).slice(0, 32));
    if (guest) await enter(guest, event('IN', { code, guest: guest.id }));
    else await happened(event('IN', { code }), 'unheard', '', code.replace(/(.{4})(?=.)/g, '$1-'));
  }
  let undoing;
  function askUndo(entry) {
    undoing = entry;
    $('undo-whom').textContent = entry.whom;
    $('undo').showModal();
  }
  $('undo').addEventListener('close', async () => {
    if ($('undo').returnValue !== 'ok') return;
    const undone = log.find((entry) => entry.id === undoing.id);
    if (undone) undone.is = 'undone';
    inside.delete(undoing.guest);
    await store.put('inside', [...inside]);
    await happened(event('UNDO', { of: undoing.id, why: $('u-why').value }), 'undone', undoing.whom, $('u-why').value);
  });

  // -- by name: what is typed has to fit what the mask leaves
  const fits = (typed, masked) => masked && typed.length <= masked.length && [...typed].every((sign, at) => masked[at] === '*' || masked[at] === sign);
  $('find').addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    const typed = $('q').value.trim();
    if (isCode(normal(typed))) { $('q').value = ''; $('found').replaceChildren(); scanned(typed); return; }
    const lower = typed.toLowerCase();
    const found = lower.length < 2 ? [] : roster.guests.filter((guest) => fits(lower, guest.zh.toLowerCase()) || fits(lower, guest.en.toLowerCase())).slice(0, 20);
    $('found').replaceChildren(...found.map((guest) => row(fullName(guest), [kindName(guest.category), guest.of].join(' · '), button(w.enter, () => {
      $('found').replaceChildren();
      $('q').value = '';
      enter(guest, event('IN', { guest: guest.id }));
    }))));
    if (!found.length) $('found').replaceChildren(row(w.nobody, ''));
  });

  // -- without a badge
  $('walk').addEventListener('click', () => {
    const options = roster.categories.filter((kind) => kind.walkIn).map((kind) => new Option(english ? kind.name.en : kind.name.zh, kind.id));
    $('w-category').replaceChildren(...options);
    $('w-why').hidden = true;
    $('walkform').reset();
    $('walkin').showModal();
  });
  $('walkform').addEventListener('submit', (submitted) => {
    if (submitted.submitter?.value === 'ok' && !$('w-zh').value.trim() && !$('w-en').value.trim()) {
      submitted.preventDefault();
      $('w-why').hidden = false;
    }
  });
  $('walkin').addEventListener('close', async () => {
    if ($('walkin').returnValue !== 'ok' || !$('w-category').value) return;
    const kind = kinds.get($('w-category').value);
    const told = { nameZh: $('w-zh').value.trim(), nameEn: $('w-en').value.trim(), organization: $('w-of').value.trim() };
    const walk = event('WALK_IN', { guest: uuid(), code: badgeCode(), category: kind.id, ...told });
    inside.set(walk.guest, { id: walk.id, at: walk.at, door: name });
    await store.put('inside', [...inside]);
    await happened(walk, 'in', told.nameZh || told.nameEn, english ? kind.name.en : kind.name.zh);
    printBadge({ code: walk.code, colour: kind.colour, category: kind.name.zh + ' ' + kind.name.en, zh: told.nameZh, en: told.nameEn, of: told.organization }, zh === en ? zh : zh + ' ' + en);
  });

  // -- the line
  const OUTCOMES = { IN: 'in', AGAIN: 'again', UNKNOWN: 'unknown', NO_PLACE: 'noplace', UNDONE: 'undone', REFUSED: 'refused' };
  async function ask(path, body) {
    const answer = await fetch(base + path, {
      method: body ? 'POST' : 'GET', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE),
      headers: body ? { 'Content-Type': 'application/json' } : {}, body: body && JSON.stringify(body),
    });
    if (answer.status === 404) { await close(); throw new Error('closed'); }
    if (!answer.ok) throw new Error('answered ' + answer.status);
    return answer.json();
  }
  async function send() {
    if (sending || closed) return;
    sending = true;
    clearTimeout(timer);
    let more = false;
    try {
      const events = await store.queued(most);
      const answer = await ask('/sync', { now: new Date().toISOString(), cursor, events });
      await taken(events, answer);
      heard = true;
      wait = 1000;
      if (events.length) most = Math.min(MOST, most * 2);
      more = (await store.waiting()) > 0;
      if (answer.roster !== roster.version) await load();
    } catch {
      heard = false;
      most = Math.max(LEAST, most >> 1); // what is too long for the line must not be tried for ever
      wait = Math.min(wait * 2, LONGEST);
    }
    sending = false;
    await showLine();
    if (!closed) timer = setTimeout(send, more ? 0 : heard ? BEAT : wait);
  }
  async function taken(events, answer) {
    for (const one of answer.entered) {
      if (one.standing) {
        const known = inside.get(one.guest);
        if (!known || one.at < known.at || known.id === one.id) inside.set(one.guest, one);
      } else if (inside.get(one.guest)?.id === one.id) inside.delete(one.guest);
    }
    const newest = log[0]?.id;
    for (const result of answer.results) {
      const is = OUTCOMES[result.outcome];
      if (result.first) inside.set(result.first.guest, result.first);
      const entry = log.find((each) => each.id === result.id);
      if (!entry) continue;
      entry.sent = true;
      if (result.first) entry.guest = result.first.guest;
      if (is !== entry.is && entry.is !== 'undone') {
        entry.is = is;
        entry.whom = entry.whom || result.name;
        entry.more = is === 'again' ? firstOf(result.first) : kindName(result.category);
        if (entry.id === newest) show(is, entry.whom, entry.more);
      }
    }
    cursor = answer.cursor;
    await store.put('cursor', cursor);
    await store.put('inside', [...inside]);
    await store.put('log', log);
    await store.sent(events); // last: what is not marked as sent is sent again, which does no harm
    showLog();
  }
  async function load() {
    roster = await ask('/roster');
    await store.put('roster', roster);
    index();
  }
  // The host has taken the door back: what it knows of others goes, what is not sent stays.
  async function close() {
    closed = true;
    stop();
    $('closed').hidden = false;
    $('work').hidden = true;
    await store.forget();
    navigator.serviceWorker?.controller?.postMessage('forget');
  }
  addEventListener('online', send);

  // -- the camera
  let stream, looking;
  async function eye() {
    if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      return async (video) => (await detector.detect(video))[0]?.rawValue;
    }
    await new Promise((done, failed) => document.head.append(Object.assign(document.createElement('script'), { src: '/vendor/jsQR.js', onload: done, onerror: failed })));
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    return async (video) => {
      const scale = Math.min(1, 640 / video.videoWidth);
      [canvas.width, canvas.height] = [video.videoWidth * scale, video.videoHeight * scale];
      pen.drawImage(video, 0, 0, canvas.width, canvas.height);
      return jsQR(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height)?.data;
    };
  }
  function stop() {
    clearTimeout(looking);
    stream?.getTracks().forEach((track) => track.stop());
    stream = undefined;
    $('camera').hidden = true;
    $('scan').querySelector('span').textContent = w.scan;
  }
  async function start() {
    const see = await eye();
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    $('video').srcObject = stream;
    $('camera').hidden = false;
    await $('video').play();
    $('scan').querySelector('span').textContent = w.stop;
    const look = async () => {
      if (!stream) return;
      try {
        const text = $('video').videoWidth ? await see($('video')) : undefined;
        if (text) await scanned(text);
      } catch { /* this picture was not readable; the next may be */ }
      looking = setTimeout(look, 120);
    };
    look();
  }
  $('scan').addEventListener('click', () => (stream ? stop() : start().catch(() => { stop(); $('nocamera').hidden = false; })));
  if (!navigator.mediaDevices) { $('scan').hidden = true; $('nocamera').hidden = false; }

  showLog();
  await showLine();
  send();
})();
