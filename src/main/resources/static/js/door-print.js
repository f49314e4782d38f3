// A badge printed at the door, with a code of its own making: it works without a line.
const BADGE_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
function badgeCode() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => BADGE_DIGITS[byte & 31]).join('');
}
function badgeSvg(code) {
  const qr = qrcode(0, 'M');
  qr.addData(code, 'Alphanumeric');
  qr.make();
  const size = qr.getModuleCount();
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (qr.isDark(y, x)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  }
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${size + 8} ${size + 8}`);
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
function printBadge(badge, gathering) {
  const line = (name, text) => Object.assign(document.createElement('p'), { className: name, textContent: text });
  const sheet = document.getElementById('print');
  sheet.className = 'printbadge c-' + badge.colour;
  sheet.replaceChildren(
    line('band', badge.category), line('of', gathering), line('who', badge.zh || badge.en),
    line('latin', badge.zh ? badge.en : ''), line('of', badge.of), badgeSvg(badge.code),
    line('num', badge.code.replace(/(.{4})(?=.)/g, '$1-')));
  window.print();
}
