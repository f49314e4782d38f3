// What every page needs: the token against forged requests for htmx, and quiet niceties.
const csrf = document.querySelector('meta[name=csrf]')?.content;
document.addEventListener('htmx:config:request', (event) => {
  if (csrf) event.detail.ctx.request.headers['X-CSRF-TOKEN'] = csrf;
});
// The summary of a refused form takes the focus, so that a screen reader starts there.
document.querySelector('.errors')?.focus();
// A notice leaves by itself.
const toast = document.querySelector('.toast');
if (toast) setTimeout(() => toast.remove(), 8000);
// Elder mode is a choice of the reader's: kept with the person, and on this device for pages
// without the switch.
const elder = document.getElementById('elder');
function keepElder() {
  if (elder) try { localStorage.setItem('elder', elder.checked ? 'yes' : 'no'); } catch { /* not allowed */ }
  document.documentElement.classList.toggle('elder', elder ? elder.checked : localStorage.getItem('elder') === 'yes');
}
keepElder();
elder?.addEventListener('change', () => {
  keepElder();
  fetch(elder.form.action, { method: 'POST', body: new URLSearchParams(new FormData(elder.form)), redirect: 'manual' }).catch(() => {});
});
// What a desk kept on this device for want of a line goes with whoever signs out.
document.addEventListener('submit', (event) => {
  if (event.target.getAttribute('action') !== '/sign-out') return;
  let kept = [];
  try { kept = Object.keys(localStorage).filter((key) => key.startsWith('sheet:')); } catch { /* nothing kept */ }
  if (kept.length && !confirm(event.target.dataset.unsent)) event.preventDefault();
  else kept.forEach((key) => localStorage.removeItem(key));
});
// Forms that ask before something that cannot be undone.
document.addEventListener('submit', (event) => {
  const ask = event.submitter?.dataset.ask ?? event.target.dataset.ask;
  if (ask && !confirm(ask)) event.preventDefault();
});
document.querySelector('[data-print]')?.addEventListener('click', () => print());
