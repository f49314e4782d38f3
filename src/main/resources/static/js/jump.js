// A finding with a time leads there in the player of the same page, where one is.
(() => {
  if (window.jinbangJump) return;
  window.jinbangJump = true;
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-jump]');
    const video = document.querySelector('[data-player] video');
    if (!link || !video || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = Number(link.dataset.jump);
    if (video.readyState > 0) video.currentTime = to;
    else video.addEventListener('loadedmetadata', () => { video.currentTime = to; }, { once: true });
    video.scrollIntoView({ block: 'center' });
    video.focus({ preventScroll: true });
  });
})();
