// The rulebook's form without leaving the page: a button that changes a list gets the form back
// from the server and puts it in the old one's place. Without this script the page is sent as usual.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-turn]');
  const form = button?.closest('form[data-rulebook]');
  if (!form) return;
  event.preventDefault();
  const open = new Set([...form.querySelectorAll('details[open]')].map((one) => one.id));
  button.disabled = true;
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  body.append('do', button.value);
  try {
    const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('form[data-rulebook]');
    const turned = button.value.startsWith('add ');
    for (const one of next.querySelectorAll('details')) if (open.has(one.id) && (turned || !one.classList.contains('card'))) one.open = true;
    form.replaceWith(next);
    const at = document.getElementById(button.dataset.turn);
    (at?.querySelector('input:not([type=hidden]), select, textarea') ?? at)?.focus();
  } catch {
    button.disabled = false;
    form.requestSubmit(button);
  }
});
