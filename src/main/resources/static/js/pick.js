// Niceties of lists to choose from and of texts to copy; both work without.
for (const form of document.querySelectorAll('[data-pick]')) {
  const find = form.querySelector('[data-find]');
  const lines = form.querySelectorAll('.picks .tick, tr[data-name]');
  if (!find || lines.length < 8) continue;
  find.closest('.find').hidden = false;
  find.addEventListener('input', () => {
    const wanted = find.value.trim().toLowerCase();
    for (const line of lines) line.hidden = !line.textContent.toLowerCase().includes(wanted);
  });
  find.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
}
for (const field of document.querySelectorAll('[data-copy]')) {
  const button = field.querySelector('button');
  const text = field.querySelector('textarea');
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.value);
    button.querySelector('span').textContent = button.dataset.done;
  });
}
