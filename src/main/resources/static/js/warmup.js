// Warming up: the mark that was chosen stands beside its criterion, its meaning is marked, and the
// next criterion opens.
(() => {
  const form = document.getElementById('warm-up');
  if (!form) return;
  const criteria = [...form.querySelectorAll('details[data-criterion]')];
  form.addEventListener('change', (event) => {
    const criterion = event.target.closest('details[data-criterion]');
    if (!criterion) return;
    const value = Number(event.target.value);
    const shown = Object.assign(document.createElement('b'), { textContent: value });
    criterion.querySelector('summary > :last-child').replaceWith(shown);
    criterion.querySelectorAll('.anchors > div').forEach((anchor) => anchor.classList.toggle('is',
      value >= anchor.dataset.from && value <= anchor.dataset.to));
    const next = criteria.find((one) => !one.querySelector('input:checked') && one.querySelector('[type=radio]'));
    if (next && event.target.type === 'radio') setTimeout(() => { next.open = true; }, 600);
  });
})();
