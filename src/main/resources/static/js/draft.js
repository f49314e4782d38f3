// The entry form keeps itself: on the server as one types, on this device while there is no network.
const form = document.querySelector('form[data-draft]');
const forget = document.querySelector('[data-forget]');
if (forget) localStorage.removeItem('draft:' + forget.dataset.forget);
if (form) {
  const url = form.dataset.draft;
  const key = 'draft:' + url;
  const saved = document.getElementById('saved');
  const WAIT = 800;
  const LONGEST = 30_000;
  let changes = 0; // counts what was typed; a save is good for the count it began with
  let kept = 0;
  let timer;
  let delay = 2000;
  let stopped = false;

  const fields = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const typed = () => [...fields()].filter(([name]) => name !== '_csrf');
  const say = (words) => { const line = document.createElement('span'); line.textContent = words; saved.replaceChildren(line); };

  const keepHere = () => {
    try { localStorage.setItem(key, JSON.stringify(typed())); } catch { /* full or forbidden: the server copy remains */ }
  };

  const save = async (keepalive = false) => {
    clearTimeout(timer);
    const count = changes;
    if (stopped || count === kept) return;
    say(form.dataset.saving);
    try {
      const answer = await fetch(url, {
        method: 'POST', body: fields(), keepalive, credentials: 'same-origin',
        headers: { 'HX-Request': 'true', 'X-CSRF-TOKEN': document.querySelector('meta[name=csrf]')?.content ?? '' },
      });
      if (answer.redirected || answer.status === 401 || answer.status === 403) return halt(form.dataset.signin);
      if (answer.status === 404 || answer.status === 409) return halt(await said(answer));
      if (!answer.ok) throw new Error(answer.status);
      delay = 2000;
      kept = count;
      say(new DOMParser().parseFromString(await answer.text(), 'text/html').body.textContent.trim());
      if (changes === kept) localStorage.removeItem(key);
    } catch {
      say(form.dataset.offline);
      timer = setTimeout(save, delay);
      delay = Math.min(delay * 2, LONGEST);
    }
  };
  // what no retry can mend: the copy on this device stays
  const halt = (words) => { stopped = true; say(words); };
  const said = async (answer) => { try { return (await answer.json()).title; } catch { return form.dataset.offline; } };

  const changed = () => {
    changes++;
    keepHere();
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  };

  const restore = (values) => {
    for (const field of form.elements) {
      if (!field.name || field.type === 'hidden' || field.type === 'file' || field.type === 'submit') continue;
      const given = values.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = given.includes(field.value);
      else if (given.length) field.value = given[0];
    }
  };

  const left = (area) => {
    const line = document.getElementById(area.id + '-left');
    const rest = Number(area.dataset.max) - [...area.value].length;
    line.textContent = (rest < 0 ? line.dataset.over : line.dataset.left).replace('{0}', Math.abs(rest));
  };

  // the theme that is the primary one need not be marked again
  const themes = () => {
    const primary = form.querySelector('[name=theme]:checked')?.value;
    for (const label of form.querySelectorAll('[data-further]')) {
      const own = label.dataset.further === primary;
      label.classList.toggle('off', own);
      if (own) label.firstElementChild.checked = false;
    }
  };

  const units = async () => {
    try {
      const answer = await fetch(form.dataset.units + '?division=' + encodeURIComponent(form.elements.division.value), { headers: { 'HX-Request': 'true' } });
      if (answer.ok && !answer.redirected) form.elements.unit.innerHTML = await answer.text();
    } catch { /* the units of the division come with the next page */ }
  };

  const before = localStorage.getItem(key);
  if (before && form.dataset.refused) localStorage.removeItem(key);
  else if (before) {
    try { restore(JSON.parse(before)); say(form.dataset.restored); changes++; timer = setTimeout(save, WAIT); } catch { localStorage.removeItem(key); }
  }
  themes();
  form.querySelectorAll('textarea[data-max]').forEach(left);
  form.addEventListener('input', (event) => {
    if (!event.target.name) return;
    if (event.target.dataset.max) left(event.target);
    if (event.target.name === 'theme') themes();
    changed();
  });
  form.elements.division?.addEventListener('change', units);
  // at the window, behind the question whether to go on, which may have been answered no
  addEventListener('submit', (event) => {
    if (event.target !== form || event.defaultPrevented) return;
    stopped = true;
    clearTimeout(timer);
    if (event.submitter?.formAction.endsWith('/withdraw')) localStorage.removeItem(key);
    else keepHere();
  });
  addEventListener('pageshow', (event) => { if (event.persisted) stopped = false; });
  addEventListener('online', () => { delay = 2000; save(); });
  addEventListener('pagehide', () => { if (!stopped) save(true); });
}
