// The print button of a printable page.
document.querySelector('[data-print]')?.addEventListener('click', () => print());
