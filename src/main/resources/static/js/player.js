// The player around a film: a timeline with pictures and sound, keys, qualities. Without it the
// browser's own controls are there. Films shown later, by another script, are found as they come.
(() => {
  if (window.jinbangPlayer) return;
  window.jinbangPlayer = true;
  const STEP = 5, LEAP = 10, LABELLED = 5, IDLE = 2500;
  const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
  const players = new WeakMap();
  const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (_, n) => values[n]);
  const two = (number) => String(number).padStart(2, '0');

  function clock(seconds, exact) {
    const hundredths = Math.floor(seconds * 100 + 0.01);
    const whole = Math.floor(hundredths / 100);
    return `${Math.floor(whole / 60)}:${two(whole % 60)}${exact ? '.' + two(hundredths % 100) : ''}`;
  }

  // -- small pictures along the time: WebVTT whose cues are parts of sheets

  const parsed = (stamp) => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

  function cuesOf(text, base) {
    return [...text.matchAll(/([\d:.]+) --> ([\d:.]+)\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g)].map((cue) => ({
      from: parsed(cue[1]), to: parsed(cue[2]), url: `${base}/${cue[3]}`,
      x: Number(cue[4]), y: Number(cue[5]), width: Number(cue[6]), height: Number(cue[7]),
    }));
  }

  // -- how fast the line is, as far as the browser knows; Infinity where it is fast or unknown

  function lineSpeed() {
    const line = navigator.connection;
    if (line?.saveData) return 0;
    const told = line?.downlink && line.downlink < 9.5 ? line.downlink * 1e6 : Infinity;
    const seen = performance.getEntriesByType('resource')
      .filter((one) => one.transferSize > 40000 && /\/(poster|thumbs-\d+|still-\d)\.jpg/.test(one.name))
      .map((one) => 8 * one.encodedBodySize / Math.max(1e-3, (one.responseEnd - one.responseStart) / 1000));
    return Math.min(told, seen.length ? Math.max(...seen) : Infinity);
  }

  let loading;
  function library() {
    loading ??= new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = '/vendor/hls.light.min.js';
      script.addEventListener('load', () => done(window.Hls));
      script.addEventListener('error', () => { loading = undefined; fail(new Error('hls')); });
      document.head.append(script);
    });
    return loading;
  }

  function Player(root) {
    const $ = (one) => root.querySelector(one);
    const words = root.dataset;
    const video = $('video');
    const seek = $('.seek'), bubble = $('.bubble'), settings = $('.settings');
    const film = words.film;
    const frame = 1 / (Number(words.fps) || 25);
    const length = () => (Number.isFinite(video.duration) && video.duration) || Number(words.seconds);
    let cues = [], peaks = null, state = null, shown = 0, scrubbing = false, idle = 0;
    let hls = null, engine = 'file', wanted = 'auto', asking = 0, stalls = 0, stalledAt = 0, silence = 0;

    // -- what is shown

    function tell(message, seconds = 4) {
      const line = $('.tell');
      line.textContent = message;
      line.hidden = !message;
      clearTimeout(silence);
      if (message && seconds) silence = setTimeout(() => { line.hidden = true; }, 1000 * seconds);
    }

    function label(what, name, icon) {
      root.querySelectorAll(`[data-do=${what}]`).forEach((button) => {
        button.setAttribute('aria-label', name);
        button.querySelector('use').setAttribute('href', `#i-${icon}`);
      });
    }

    function place(at) {
      $('.played').style.inlineSize = `${100 * Math.min(1, at / length())}%`;
      $('.clock b').textContent = clock(at, video.paused);
      if (!scrubbing) seek.value = at;
      seek.setAttribute('aria-valuetext', fill(words.of, clock(at), clock(length())));
    }

    function still(at) {
      const stills = [...root.querySelectorAll('[data-at]')];
      const now = Math.min(stills.length - 1, Math.floor(at / length() * stills.length));
      stills.forEach((one, index) => {
        if (index === now) one.setAttribute('aria-current', 'true');
        else one.removeAttribute('aria-current');
      });
    }

    function running() {
      place(video.currentTime);
      if (!video.paused && root.isConnected) requestAnimationFrame(running);
    }

    function draw() {
      const wave = $('.wave');
      const width = Math.round(wave.clientWidth * devicePixelRatio), height = Math.round(wave.clientHeight * devicePixelRatio);
      if (!width) return;
      wave.querySelectorAll('canvas').forEach((canvas) => {
        canvas.width = width;
        canvas.height = height;
        canvas.style.inlineSize = `${wave.clientWidth}px`;
        const pen = canvas.getContext('2d');
        pen.fillStyle = getComputedStyle(canvas).color;
        if (!peaks) { pen.fillRect(0, Math.round(height / 2) - 2 * devicePixelRatio, width, 4 * devicePixelRatio); return; }
        const bar = 3 * devicePixelRatio, gap = devicePixelRatio;
        for (let x = 0; x < width; x += bar) {
          const from = Math.floor(x / width * peaks.length), to = Math.max(from + 1, Math.floor((x + bar) / width * peaks.length));
          let most = 0;
          for (let i = from; i < to; i += 1) most = Math.max(most, peaks[i] ?? 0);
          const tall = Math.max(2 * devicePixelRatio, Math.sqrt(most / 255) * height);
          pen.fillRect(x, (height - tall) / 2, bar - gap, tall);
        }
      });
    }

    function preview(share) {
      const at = Math.max(0, Math.min(1, share)) * length();
      const cue = cues.find((one) => at < one.to) ?? cues.at(-1);
      const thumb = bubble.querySelector('.thumb');
      if (cue) {
        thumb.style.inlineSize = `${cue.width}px`;
        thumb.style.blockSize = `${cue.height}px`;
        thumb.style.backgroundImage = `url("${cue.url}")`;
        thumb.style.backgroundPosition = `-${cue.x}px -${cue.y}px`;
      }
      bubble.querySelector('b').textContent = clock(at, true);
      bubble.hidden = false;
      const room = seek.clientWidth - bubble.offsetWidth;
      bubble.style.insetInlineStart = `${Math.max(0, Math.min(room, share * seek.clientWidth - bubble.offsetWidth / 2))}px`;
    }

    // -- what is done

    function jump(to) {
      const at = Math.max(0, Math.min(to, length()));
      if (video.readyState > 0) video.currentTime = at;
      else { video.addEventListener('loadedmetadata', () => { video.currentTime = at; }, { once: true }); video.load(); }
      place(at);
    }

    const play = () => video.play().catch(() => {});
    function toggle() { if (video.paused) play(); else video.pause(); }

    // to the middle of the next picture, so that rounding never shows its neighbour
    function step(forward) {
      video.pause();
      const here = video.seeking || !video.requestVideoFrameCallback ? video.currentTime - frame / 2 : shown;
      jump(here + (forward ? 1.5 : -0.5) * frame);
    }

    function speed(rate) { video.playbackRate = rate; video.defaultPlaybackRate = rate; }

    function track(language) {
      [...video.textTracks].forEach((one) => { one.mode = one.language === language ? 'showing' : 'disabled'; });
      tracks();
    }

    function tracks() {
      const on = [...video.textTracks].find((one) => one.mode === 'showing')?.language ?? '';
      root.querySelectorAll('[data-track]').forEach((one) => one.setAttribute('aria-pressed', String(one.dataset.track === on)));
      root.querySelectorAll('[data-do=captions]').forEach((one) => one.setAttribute('aria-pressed', String(Boolean(on))));
    }

    function captions() {
      const all = [...video.textTracks];
      if (!all.length) return;
      if (all.some((one) => one.mode === 'showing')) track('');
      else track((all.find((one) => one.language === document.documentElement.lang) ?? all[0]).language);
    }

    function full() {
      if (document.fullscreenElement) document.exitFullscreen();
      else if (root.requestFullscreen) root.requestFullscreen().catch(() => {});
      else video.webkitEnterFullscreen?.();
    }

    async function link() {
      const hash = `#t=${video.currentTime.toFixed(2)}`;
      history.replaceState(history.state, '', hash);
      try { await navigator.clipboard.writeText(location.href); tell(words.copied); } catch { tell(location.href, 8); }
      settings.open = false;
    }

    const ACTS = { toggle, captions, full, link, mute: () => { video.muted = !video.muted; } };

    // -- qualities

    const nameOf = (quality) => (quality.name === 'source' ? `${words.side}p` : `${quality.name}p`);
    const lesser = () => (state?.qualities ?? []).filter((one) => one.name !== 'source');
    const isReady = (name) => state?.qualities.some((one) => one.name === name && one.state === 'READY');

    function press() {
      root.querySelectorAll('[data-quality]').forEach((one) => one.setAttribute('aria-pressed', String(one.dataset.quality === wanted)));
    }

    function menu() {
      const group = $('.qualities');
      group.hidden = !lesser().length;
      const picks = group.querySelector('.picks');
      [...lesser()].sort((a, b) => b.name - a.name).forEach((quality) => {
        const button = picks.querySelector(`[data-quality="${quality.name}"]`) ?? document.createElement('button');
        button.type = 'button';
        button.dataset.quality = quality.name;
        button.textContent = nameOf(quality);
        if (!button.isConnected) picks.append(button);
      });
      const making = lesser().filter((one) => one.state === 'ASKED');
      const lost = lesser().some((one) => one.name === wanted && one.state === 'FAILED');
      const line = group.querySelector('.making');
      line.hidden = !making.length && !lost;
      line.textContent = lost ? words.failed
        : making.map((one) => fill(words.preparing, nameOf(one)) + (one.percent ? fill(words.percent, one.percent) : '')).join(' ');
      press();
    }

    async function look() {
      const answer = await fetch(`${film}/player.json`, { headers: { Accept: 'application/json' } }).catch(() => null);
      if (!answer?.ok) return;
      const before = state;
      state = await answer.json();
      root.querySelectorAll('[data-for]').forEach((one) => {
        const path = state[one.dataset.for];
        one.hidden = !path;
        if (path) one.href = path;
      });
      menu();
      if (state.thumbs && !cues.length) {
        cues = cuesOf(await fetch(`${film}/thumbs.vtt`).then((one) => one.text()).catch(() => ''), film);
      }
      if (state.waveform && !before?.waveform) {
        const bytes = await fetch(`${film}/waveform.bin`).then((one) => (one.ok ? one.arrayBuffer() : null)).catch(() => null);
        if (bytes) { peaks = new Uint8Array(bytes); draw(); }
      }
    }

    // asks for the qualities, and looks again until what is wanted is there or cannot be
    async function ask() {
      await fetch(`${film}/hls/master.m3u8`).catch(() => null);
      await look();
      clearTimeout(asking);
      const waiting = state?.qualities.some((one) => one.state === 'ASKED');
      if (waiting && root.isConnected) asking = setTimeout(again, 3000);
    }

    async function again() {
      await ask();
      if (engine === 'hls') { if (wanted === 'auto' && state?.qualities.every((one) => one.state !== 'ASKED')) stream(); return; }
      if (wanted !== 'auto' && wanted !== 'file' && isReady(wanted)) stream();
      else if (wanted === 'auto' && slow() && isReady(lesser()[0]?.name)) stream();
    }

    const slow = () => Boolean(state) && lesser().length > 0 && (stalls > 1 || lineSpeed() < 1.3 * state.rate);

    // the film anew from another source, at the same place
    function renew(change) {
      const at = video.currentTime, rate = video.playbackRate, moving = !video.paused;
      const on = [...video.textTracks].find((one) => one.mode === 'showing')?.language ?? '';
      change(at);
      video.addEventListener('loadedmetadata', () => {
        if (Math.abs(video.currentTime - at) > 0.001) video.currentTime = at;
        speed(rate);
        track(on);
      }, { once: true });
      if (moving) play();
    }

    function toFile() {
      if (engine === 'file') return;
      engine = 'file';
      renew(() => {
        hls?.destroy();
        hls = null;
        video.src = `${film}/film.mp4`;
      });
    }

    async function stream() {
      const Hls = await library().catch(() => null);
      const master = `${film}/hls/master.m3u8`;
      if (Hls?.isSupported()) {
        renew((at) => {
          hls?.destroy();
          // no worker: its script would be a blob, and there is nothing to remux
          hls = new Hls({ enableWorker: false, startPosition: at, maxBufferLength: 30, startLevel: wanted === 'auto' ? 0 : -1, testBandwidth: false });
          hls.on(Hls.Events.ERROR, (_, fault) => { if (fault.fatal) { wanted = 'file'; press(); tell(words.broken); toFile(); } });
          hls.on(Hls.Events.MANIFEST_PARSED, () => {
            const level = hls.levels.findIndex((one) => one.url[0].includes(`/${wanted}.m3u8`));
            if (level >= 0) { hls.startLevel = level; hls.loadLevel = level; }
          });
          hls.loadSource(master);
          hls.attachMedia(video);
          engine = 'hls';
        });
      } else if (video.canPlayType('application/vnd.apple.mpegurl')) {
        engine = 'hls';
        renew(() => { video.src = wanted === 'auto' ? master : `${film}/hls/${wanted}.m3u8`; });
      }
    }

    async function choose(name) {
      wanted = name;
      press();
      if (name === 'file') toFile();
      else if (name === 'auto') { if (slow()) await ask(); if (slow() && isReady(lesser()[0]?.name)) stream(); else toFile(); }
      else if (isReady(name)) stream();
      else { await ask(); if (isReady(name)) stream(); }
    }

    // a line too slow for the film as it is: the smaller ones are wanted
    async function onSlowLine() {
      if (engine !== 'file' || wanted !== 'auto' || asking || !slow()) return;
      if (isReady(lesser()[0].name)) { stream(); return; }
      tell(words.slow, 6);
      await ask();
      if (isReady(lesser()[0]?.name)) stream();
    }

    // -- what happens

    video.addEventListener('play', () => { label('toggle', words.pause, 'pause'); $('.big').hidden = true; onSlowLine(); running(); stir(); });
    video.addEventListener('pause', () => { label('toggle', words.play, 'play'); $('.big').hidden = video.currentTime > 0.05 && !video.ended; place(video.currentTime); stir(); });
    video.addEventListener('seeked', () => { place(video.currentTime); still(video.currentTime); });
    video.addEventListener('timeupdate', () => {
      root.classList.toggle('past-start', video.currentTime > LABELLED);
      still(video.currentTime);
    });
    video.addEventListener('waiting', () => { if (!video.seeking && video.currentTime > 0.2) stalledAt = performance.now(); });
    video.addEventListener('playing', () => {
      if (stalledAt && performance.now() - stalledAt > 700) { stalls += 1; onSlowLine(); }
      stalledAt = 0;
    });
    video.addEventListener('volumechange', () => {
      const off = video.muted || video.volume === 0;
      label('mute', off ? words.unmute : words.mute, off ? 'mute' : 'sound');
    });
    video.addEventListener('ratechange', () => {
      root.querySelectorAll('[data-speed]').forEach((one) => one.setAttribute('aria-pressed', String(Number(one.dataset.speed) === video.playbackRate)));
    });
    video.addEventListener('loadedmetadata', () => { seek.max = length(); place(video.currentTime); });
    video.textTracks.addEventListener('change', tracks);
    video.addEventListener('click', () => { toggle(); $('.controls [data-do=toggle]').focus({ preventScroll: true }); });
    if (video.requestVideoFrameCallback) {
      const seen = (_, picture) => { shown = picture.mediaTime; video.requestVideoFrameCallback(seen); };
      video.requestVideoFrameCallback(seen);
    }

    seek.addEventListener('pointerdown', () => { scrubbing = true; });
    seek.addEventListener('input', () => {
      const at = Number(seek.value);
      preview(at / length());
      if (!video.seeking) jump(at); else place(at);
    });
    seek.addEventListener('change', () => { scrubbing = false; jump(Number(seek.value)); if (!seek.matches(':hover')) bubble.hidden = true; });
    const over = (event) => { if (event.pointerType === 'mouse') { const box = seek.getBoundingClientRect(); preview((event.clientX - box.left) / box.width); } };
    seek.addEventListener('pointermove', over);
    ['pointerleave', 'pointerup', 'pointercancel', 'blur'].forEach((kind) => seek.addEventListener(kind, (event) => {
      if (kind !== 'pointerup' || event.pointerType !== 'mouse') bubble.hidden = true;
      scrubbing = false;
    }));

    root.addEventListener('click', (event) => {
      const one = event.target.closest('[data-do], [data-speed], [data-quality], [data-track], [data-at]');
      if (!one || !root.contains(one)) return;
      const set = one.dataset;
      if (set.do) ACTS[set.do]();
      else if (set.speed) speed(Number(set.speed));
      else if (set.quality) choose(set.quality);
      else if (set.track !== undefined) track(set.track);
      else if (!event.ctrlKey && !event.metaKey) { event.preventDefault(); jump(Number(set.at)); play(); }
    });

    const KEYS = {
      ' ': toggle, k: toggle, ArrowLeft: () => jump(video.currentTime - STEP), ArrowRight: () => jump(video.currentTime + STEP),
      j: () => jump(video.currentTime - LEAP), l: () => jump(video.currentTime + LEAP),
      ',': () => step(false), '.': () => step(true), f: full, m: ACTS.mute, c: captions,
      Escape: () => { settings.open = false; settings.querySelector('summary').focus(); },
    };

    root.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!KEYS[key] || words.keys.includes(key)) return;
      if (key === 'Escape' && !settings.open) return;
      // a button or link under the finger does its own thing
      if (key === ' ' && event.target.closest('button, a, summary') && !event.target.closest('[data-do=toggle]')) return;
      event.preventDefault();
      KEYS[key]();
      stir();
    });

    function stir() {
      root.classList.remove('idle');
      clearTimeout(idle);
      if (document.fullscreenElement === root && !video.paused) idle = setTimeout(() => { if (!settings.open) root.classList.add('idle'); }, IDLE);
    }
    ['pointermove', 'pointerdown', 'focusin'].forEach((kind) => root.addEventListener(kind, stir));
    root.addEventListener('fullscreenchange', () => { stir(); draw(); });
    document.addEventListener('click', (event) => { if (settings.open && !settings.contains(event.target)) settings.open = false; });

    // -- beginning

    video.removeAttribute('controls');
    $('.controls').hidden = false;
    $('.big').hidden = !video.paused;
    new ResizeObserver(draw).observe($('.wave'));
    new IntersectionObserver((all, observer) => {
      if (!all.some((one) => one.isIntersecting)) return;
      observer.disconnect();
      look().then(() => { if (state && !state.thumbs) { let left = 20; const later = () => { if (!state.thumbs && left-- && root.isConnected) look().then(() => setTimeout(later, 5000)); }; setTimeout(later, 4000); } });
    }).observe(root);
    tracks();
    if (video.textTracks.length) setTimeout(tracks, 0);
    place(video.currentTime);
    return { jump };
  }

  function find(node) {
    const found = node.matches?.('[data-player]') ? [node] : [...node.querySelectorAll?.('[data-player]') ?? []];
    found.filter((root) => !players.has(root) && root.querySelector('video')).forEach((root) => players.set(root, Player(root)));
  }

  find(document);
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(find)))
    .observe(document.body, { childList: true, subtree: true });

  // a link to a second: #t=83.5
  function toSecond() {
    const at = /^#t=(\d+(?:\.\d+)?)/.exec(location.hash);
    const root = at && document.querySelector('[data-player]');
    if (root) { players.get(root)?.jump(Number(at[1])); root.scrollIntoView({ block: 'nearest' }); }
  }
  addEventListener('hashchange', toSecond);
  toSecond();
})();
