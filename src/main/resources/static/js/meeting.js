// The deliberation on a big screen: arrows, Page Up and Page Down (what a presenter's remote sends)
// go from work to work. In a field, or in the player, keys do what they do there.
const TO = { ArrowLeft: 'prev', PageUp: 'prev', ArrowRight: 'next', PageDown: 'next' };
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest('input, textarea, select, [data-player], [contenteditable]')) return;
  const link = TO[event.key] && document.querySelector(`a[rel=${TO[event.key]}]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});
