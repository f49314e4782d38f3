// Drags an endorsed work to its place; the buttons beside it do the same without this script.
const list = document.querySelector('[data-order]');
if (list && matchMedia('(pointer: fine)').matches) {
  let held;
  for (const item of list.children) {
    if (!item.querySelector('form')) continue;
    item.draggable = true;
    item.addEventListener('dragstart', () => { held = item; item.classList.add('held'); });
    item.addEventListener('dragend', () => item.classList.remove('held'));
    item.addEventListener('dragover', (event) => { if (held) event.preventDefault(); });
    item.addEventListener('drop', (event) => {
      event.preventDefault();
      if (!held || held === item) return;
      const form = held.querySelector('form');
      const to = document.createElement('input');
      Object.assign(to, { type: 'hidden', name: 'to', value: item.dataset.place });
      form.append(to);
      form.submit();
    });
  }
}
