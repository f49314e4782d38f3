// The island that sends films: resumable by tus, through lost networks, restarts and closed browsers.
(() => {
  if (window.jinbangUploader) return;
  window.jinbangUploader = true;

  // Small enough that a refusal arrives before the rest is sent, large enough not to wait for the network.
  const CHUNK = 16 * 1024 * 1024;
  const RETRIES = [0, 1000, 2000, 5000, 10000, 20000, 30000, 60000, 60000, 60000, 120000, 120000, 300000];
  const csrf = () => document.querySelector('meta[name=csrf]')?.content ?? '';
  const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

  /** What the server said, if it said anything a person can use. */
  function problem(error) {
    try {
      return JSON.parse(error.originalResponse.getBody());
    } catch {
      return null;
    }
  }

  function status(error) {
    return error.originalResponse?.getStatus() ?? 0;
  }

  /** Worth another try: no answer, a server that is restarting, or a place that moved. */
  function passing(error) {
    const code = status(error);
    if (code === 409) return ['superseded', 'offset'].includes(problem(error)?.code);
    return code === 0 || code === 423 || code === 460 || (code >= 500 && code !== 507);
  }

  function uploader(box) {
    box.dataset.ready = 'yes';
    const words = box.dataset;
    const input = box.querySelector('input[type=file]');
    const pick = box.querySelector('.pick');
    const sending = box.querySelector('.sending');
    const bar = sending.querySelector('progress');
    const line = sending.querySelector('.figures-line');
    const pause = sending.querySelector('.pause');
    const refused = box.querySelector('.refused');
    const told = box.querySelector('[role=status]');
    let upload = null;
    let paused = false;
    let since = null;

    function show(active) {
      sending.hidden = !active;
      pick.hidden = active;
    }

    function refuse(title, remedy) {
      show(false);
      refused.hidden = false;
      refused.children[0].textContent = title;
      refused.children[1].textContent = remedy ?? '';
      input.value = '';
    }

    function left(sent, total) {
      if (!since || sent <= since.sent) return '';
      const seconds = ((total - sent) * (performance.now() - since.at)) / (sent - since.sent) / 1000;
      return ' · ' + (seconds < 90
        ? words.leftSeconds.replace('#', Math.max(1, Math.round(seconds)))
        : words.leftMinutes.replace('#', Math.round(seconds / 60)));
    }

    function progress(sent, total) {
      since ??= { at: performance.now(), sent };
      const percent = Math.floor((100 * sent) / total);
      if (percent > bar.value && percent % 10 === 0) told.textContent = percent + '%';
      bar.value = percent;
      bar.setAttribute('aria-label', percent + '%');
      line.textContent = `${percent}% · ${megabytes(sent)} / ${megabytes(total)} MB${left(sent, total)}`;
    }

    function failed(error) {
      const said = problem(error);
      if (said?.title) refuse(said.title, said.detail);
      else refuse([200, 401, 403].includes(status(error)) ? words.signedOut : words.fault);
    }

    function done() {
      show(false);
      input.value = '';
      told.textContent = words.done;
      const now = box.closest('.film-box')?.querySelector('.film-now');
      now?.dispatchEvent(new CustomEvent('refresh'));
      box.dispatchEvent(new CustomEvent('film:received', { bubbles: true, detail: { subject: words.subject } }));
    }

    /** One finding as the server would show it. */
    function item(finding) {
      const line = document.createElement('li');
      line.className = finding.rule ? 'rule-broken' : 'advice';
      line.innerHTML = `<svg class="i" aria-hidden="true"><use href="#i-${finding.rule ? 'stop' : 'warn'}"/></svg><div><b></b></div><p class="remedy"></p>`;
      line.querySelector('b').textContent = finding.message;
      const more = finding.rule ? (finding.certain ? '' : ` ${words.lookCloser}`) : ` ${words.advice}`;
      line.querySelector('.remedy').textContent = finding.remedy + more;
      return line;
    }

    /**
     * Looks into the file before a byte is sent. A rule that is broken for certain keeps it here; what only the server can
     * tell, a failure of the look itself included, goes there.
     */
    async function fits(file) {
      const glance = box.querySelector('.glance');
      glance.hidden = true;
      try {
        const held = await (await fetch(words.rules, { headers: { Accept: 'application/json' } })).json();
        const late = new Promise((_, reject) => setTimeout(reject, 15000));
        const { findings } = await Promise.race([window.jinbangVerdict(file, held), late]);
        glance.replaceChildren(...findings.map(item));
        glance.hidden = findings.length === 0;
        if (!findings.some((each) => each.rule && each.certain)) return true;
      } catch {
        return true;
      }
      refuse(words.notSent.replace('#', file.name));
      return false;
    }

    async function send(file) {
      refused.hidden = true;
      if (file.size > Number(words.max)) return refuse(words.tooLarge);
      if (!(await fits(file))) return;
      upload = new tus.Upload(file, {
        endpoint: words.endpoint,
        chunkSize: CHUNK,
        retryDelays: RETRIES,
        removeFingerprintOnSuccess: true,
        metadata: { filename: file.name, filetype: file.type, subject: words.subject },
        headers: { 'X-CSRF-TOKEN': csrf(), Accept: 'application/problem+json' },
        fingerprint: async () => ['jinbang', words.subject, file.name, file.size, file.lastModified].join('|'),
        onShouldRetry: (error) => {
          const again = passing(error);
          if (again) line.textContent = words.retrying;
          since = null;
          return again;
        },
        onProgress: progress,
        onError: failed,
        onSuccess: done,
      });
      sending.querySelector('.name').textContent = file.name;
      line.textContent = '';
      bar.value = 0;
      since = null;
      setPaused(false);
      show(true);
      const earlier = await upload.findPreviousUploads();
      if (earlier.length) upload.resumeFromPreviousUpload(earlier[earlier.length - 1]);
      upload.start();
    }

    function setPaused(value) {
      paused = value;
      pause.querySelector('span').textContent = value ? words.resume : words.pause;
      pause.querySelector('use').setAttribute('href', value ? '#i-play' : '#i-pause');
    }

    pause.addEventListener('click', () => {
      if (paused) {
        since = null;
        upload.start();
      } else {
        upload.abort();
      }
      setPaused(!paused);
    });
    sending.querySelector('.cancel').addEventListener('click', async () => {
      await upload.abort(true).catch(() => {});
      show(false);
      input.value = '';
      box.closest('.film-box')?.querySelector('.film-now')?.dispatchEvent(new CustomEvent('refresh'));
    });
    input.addEventListener('change', () => input.files[0] && send(input.files[0]));
    box.addEventListener('dragover', (event) => {
      event.preventDefault();
      box.classList.add('over');
    });
    box.addEventListener('dragleave', () => box.classList.remove('over'));
    box.addEventListener('drop', (event) => {
      event.preventDefault();
      box.classList.remove('over');
      const file = event.dataTransfer.files[0];
      if (file && sending.hidden) send(file);
    });
  }

  function find() {
    document.querySelectorAll('.upload.drop[data-endpoint]:not([data-ready])').forEach(uploader);
  }
  find();
  document.addEventListener('htmx:after:swap', find);
})();
