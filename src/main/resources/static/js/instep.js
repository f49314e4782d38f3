// Two films in step: one bar drives both. A time in the second is the time in the first, times the
// speed, plus where it starts; small drifts are mended by the speed, greater ones by a jump.
// Without this script each film has its browser's own controls.
(() => {
  const stage = document.getElementById('instep');
  const bar = document.getElementById('controls');
  const a = document.getElementById('film-a');
  const b = document.getElementById('film-b');
  if (!stage || !bar || !a || !b) { keys(); return; }

  const speed = Number(stage.dataset.speed) || 1;
  const start = Number(stage.dataset.start) || 0;
  const backwards = speed <= 0;
  const STEP = 5;
  const FAR = 0.3; // seconds: a jump mends it
  const NEAR = 0.02; // not worth mending
  const TICK = 100;
  const stretches = stage.dataset.stretches.split(';').filter(Boolean)
    .map((one) => one.split(',').map(Number)).sort((one, other) => one[0] - other[0]);
  const seek = document.getElementById('seek');
  const nowAt = document.getElementById('now-at');
  const line = document.getElementById('agree-now');
  const unit = Number(document.getElementById('agree')?.dataset.unit) || 0;
  const act = (name) => bar.querySelector(`[data-do=${name}]`);
  let playing = false;
  let busy = false;

  // -- which moment of the second belongs to one of the first

  const length = (film) => (Number.isFinite(film.duration) ? film.duration : Number(film.dataset.seconds));

  /** Where several stretches were put together anew, each has a start of its own. */
  function startAt(time) {
    const near = stretches.find(([from, to]) => time >= from - 0.5 && time <= to + 0.5);
    if (!near) return start;
    const own = (near[2] + near[3]) / 2 - speed * (near[0] + near[1]) / 2;
    return Math.abs(own - start) > 0.5 ? own : start;
  }

  const beside = (time) => time * speed + startAt(time);
  const SLACK = 0.5; // an edge is known to a quarter of a second
  const within = (time) => time >= -SLACK && time <= length(b) + SLACK;
  const held = (time) => Math.max(0, Math.min(time, length(b) - 0.05));
  const clock = (time) => `${Math.floor(time / 60)}:${String(Math.floor(time % 60)).padStart(2, '0')}`;

  // -- moving both

  const settled = (film) => new Promise((done) => {
    const check = () => (film.seeking || film.readyState < 3 ? setTimeout(check, 20) : done());
    check();
  });

  async function jump(to) {
    busy = true;
    const time = Math.max(0, Math.min(to, length(a) - 0.05));
    const other = beside(time);
    a.pause();
    b.pause();
    a.currentTime = time;
    b.currentTime = held(other);
    show(time);
    await Promise.all([settled(a), settled(b)]);
    busy = false;
    if (playing) begin();
  }

  async function begin() {
    playing = true;
    told();
    a.playbackRate = speed > 1 ? 1 / speed : 1; // neither runs faster than it was made
    b.playbackRate = backwards ? 1 : a.playbackRate * speed;
    const starts = [a.play()];
    if (!backwards && beside(a.currentTime) >= 0 && beside(a.currentTime) < length(b) - 0.1) starts.push(b.play());
    await Promise.all(starts).catch(() => { playing = false; told(); });
  }

  function pause() {
    playing = false;
    a.pause();
    b.pause();
    told();
    if (!backwards) b.currentTime = held(beside(a.currentTime));
  }

  function mend() {
    if (!playing || busy) return;
    const due = beside(a.currentTime);
    if (backwards || due < 0 || due > length(b) - 0.1) { // it waits at its edge, or is shown in steps
      if (!b.paused) b.pause();
      if (backwards && !b.seeking && within(due)) b.currentTime = held(due);
      return;
    }
    if (b.seeking) return;
    const drift = b.currentTime - due;
    if (b.paused || Math.abs(drift) > FAR) {
      b.currentTime = due;
      if (b.paused) b.play().catch(() => {});
    }
    const base = a.playbackRate * speed;
    b.playbackRate = Math.abs(drift) < NEAR ? base : base * (1 - Math.max(-0.2, Math.min(0.2, drift * 2)));
  }

  // -- showing where they are

  function told() {
    const button = act('play');
    button.querySelector('span').textContent = playing ? stage.dataset.pause : stage.dataset.play;
    button.querySelector('use').setAttribute('href', playing ? '#i-pause' : '#i-play');
  }

  function show(time) {
    const other = beside(time);
    nowAt.textContent = within(other)
      ? stage.dataset.now.replace('{a}', clock(time)).replace('{b}', clock(held(other)))
      : `${clock(time)} · ${stage.dataset.outside}`;
    seek.value = time;
    seek.setAttribute('aria-valuetext', nowAt.textContent);
    const [x, y] = [30 + time * unit, 30 + held(other) * unit];
    line?.setAttribute('d', within(other) ? `M${x} 4V34L${y} 136V166` : `M${x} 4V40`);
  }

  // -- what people press

  const toggle = () => (playing ? pause() : begin());

  function stretch(by) {
    const time = a.currentTime;
    const later = stretches.filter(([from]) => from > time + 0.3);
    const sooner = stretches.filter(([from]) => from < time - 1);
    const to = by > 0 ? later[0] : sooner[sooner.length - 1];
    jump((to ?? stretches[by > 0 ? stretches.length - 1 : 0])[0]);
  }

  function hear(second) {
    a.muted = second;
    b.muted = !second;
    const button = act('sound');
    button.textContent = second ? button.dataset.b : button.dataset.a;
  }

  const actions = {
    play: toggle,
    before: () => stretch(-1),
    next: () => stretch(1),
    sound: () => hear(!a.muted),
    flip: (button) => {
      const flipped = b.parentElement.classList.toggle('flipped');
      button.setAttribute('aria-pressed', String(flipped));
    },
  };

  bar.addEventListener('click', (event) => {
    const button = event.target.closest('[data-do]');
    if (button) actions[button.dataset.do](button);
  });
  seek.addEventListener('input', () => jump(Number(seek.value)));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-jump]');
    if (!link) return;
    event.preventDefault();
    stage.scrollIntoView({ block: 'nearest' });
    jump(Number(link.dataset.jump));
  });
  a.addEventListener('timeupdate', () => { if (!busy) show(a.currentTime); });
  a.addEventListener('ended', pause);
  for (const film of [a, b]) film.addEventListener('click', toggle);

  function ready() {
    for (const film of [a, b]) {
      film.controls = false;
      film.preservesPitch = true;
    }
    bar.hidden = false;
    hear(false);
    seek.max = length(a);
    jump(stretches.length ? stretches[0][0] : 0);
    setInterval(mend, TICK);
  }
  Promise.all([a, b].map((film) => new Promise((done) => {
    if (film.readyState > 0) done(); else film.addEventListener('loadedmetadata', done, { once: true });
  }))).then(ready);
  keys({ ' ': toggle, j: () => stretch(1), k: () => stretch(-1),
    ArrowLeft: () => jump(a.currentTime - STEP), ArrowRight: () => jump(a.currentTime + STEP) });

  // -- keys, also where there are no films to play

  function keys(more = {}) {
    document.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (event.target.closest('input:not([type=range]), textarea, select')) return;
      if (event.key === ' ' && event.target.closest('button, a')) return;
      if (event.key.startsWith('Arrow') && event.target.closest('input')) return;
      const answer = document.querySelectorAll('#rule [name=answer]')[Number(event.key) - 1];
      const key = more[event.key] ?? more[event.key.toLowerCase()];
      if (answer) answer.click();
      else if (key) key();
      else return;
      event.preventDefault();
    });
  }
})();
