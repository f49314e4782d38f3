// Drags a session to its hall and time; choosing it and filling in the form does the same without this script.
const drop = document.getElementById('drop');
const grid = document.querySelector('.daygrid');
if (drop && grid && matchMedia('(pointer: fine)').matches) {
  let held;
  let grip = 0;
  for (const one of document.querySelectorAll('[data-session]')) {
    one.draggable = true;
    one.addEventListener('dragstart', (event) => {
      held = one;
      grip = one.classList.contains('slot') ? event.clientY - one.getBoundingClientRect().top : 0;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', one.textContent);
      // what lies on the grid must not catch what is dropped onto it
      setTimeout(() => grid.classList.add('holding'));
    });
    one.addEventListener('dragend', () => { held = null; grid.classList.remove('holding'); });
  }
  for (const column of grid.querySelectorAll('[data-hall]')) {
    column.addEventListener('dragover', (event) => { if (held) event.preventDefault(); });
    column.addEventListener('drop', (event) => {
      event.preventDefault();
      if (!held) return;
      const box = column.getBoundingClientRect();
      const rows = Number(column.dataset.rows);
      const row = Math.round((event.clientY - grip - box.top) / box.height * rows);
      drop.elements.hall.value = column.dataset.hall;
      drop.elements.row.value = Math.max(0, Math.min(rows - 1, row)) + 1;
      drop.action = `${grid.dataset.base}/${held.dataset.session}/place`;
      drop.submit();
    });
  }
}
