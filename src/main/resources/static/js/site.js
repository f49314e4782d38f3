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
// Elder mode is a choice of the reader's, kept on this device.
const elder = document.getElementById('elder');
if (elder) {
  elder.checked = localStorage.getItem('elder') === 'yes';
  elder.addEventListener('change', () => localStorage.setItem('elder', elder.checked ? 'yes' : 'no'));
}
if (localStorage.getItem('elder') === 'yes') document.documentElement.classList.add('elder');
elder?.addEventListener('change', () => document.documentElement.classList.toggle('elder', elder.checked));
// Forms that ask before something that cannot be undone.
document.addEventListener('submit', (event) => {
  const ask = event.submitter?.dataset.ask ?? event.target.dataset.ask;
  if (ask && !confirm(ask)) event.preventDefault();
});
document.querySelector('[data-print]')?.addEventListener('click', () => print());
