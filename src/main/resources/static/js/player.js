// The island around a film: stills that jump, and keys. The controls themselves are the browser's.
(() => {
  if (window.jinbangPlayer) return;
  window.jinbangPlayer = true;
  const STEP = 5;
  const LABELLED = 5;
  const within = (node) => node.closest?.('[data-player]');
  const videoOf = (player) => player.querySelector('video');

  function jump(video, to) {
    video.currentTime = Math.max(0, Math.min(to, video.duration || to));
  }

  document.addEventListener('click', (event) => {
    const still = event.target.closest('[data-player] [data-at]');
    if (!still || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const video = videoOf(within(still));
    const to = Number(still.dataset.at);
    if (video.readyState > 0) jump(video, to);
    else video.addEventListener('loadedmetadata', () => jump(video, to), { once: true });
    video.play().catch(() => {});
  });

  document.addEventListener('keydown', (event) => {
    const player = within(event.target);
    if (!player || event.altKey || event.ctrlKey || event.metaKey) return;
    const video = videoOf(player);
    if (event.key === ' ') video.paused ? video.play().catch(() => {}) : video.pause();
    else if (event.key === 'ArrowLeft') jump(video, video.currentTime - STEP);
    else if (event.key === 'ArrowRight') jump(video, video.currentTime + STEP);
    else return;
    event.preventDefault();
  });

  // Events of media do not bubble; they can be caught on their way down.
  document.addEventListener('timeupdate', (event) => {
    const player = within(event.target);
    if (!player) return;
    // the label of generated content stands over the first seconds
    player.classList.toggle('past-start', event.target.currentTime > LABELLED);
    const stills = [...player.querySelectorAll('[data-at]')];
    const share = event.target.currentTime / (event.target.duration || 1);
    const now = Math.min(stills.length - 1, Math.floor(share * stills.length));
    stills.forEach((still, index) => {
      if (index === now) still.setAttribute('aria-current', 'true');
      else still.removeAttribute('aria-current');
    });
  }, true);
})();
