// SHA-256 (FIPS 180-4) of a text in UTF-8, as hexadecimal digits. The browser's own is missing on
// pages without HTTPS, and a door in a hall may have to do without.
const sha256 = (() => {
  const fraction = (root) => ((root - Math.floor(root)) * 4294967296) | 0;
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
  const K = primes.map((p) => fraction(Math.cbrt(p)));
  const START = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  function padded(bytes) {
    const length = ((bytes.length + 8) >> 6) * 64 + 64;
    const all = new Uint8Array(length);
    all.set(bytes);
    all[bytes.length] = 0x80;
    new DataView(all.buffer).setUint32(length - 4, bytes.length * 8);
    return all;
  }
  function block(hash, view, at) {
    const w = new Int32Array(64);
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + a + w[i - 7] + b) | 0;
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    return [a, b, c, d, e, f, g, h].map((x, i) => (x + hash[i]) | 0);
  }
  return (text) => {
    const all = padded(new TextEncoder().encode(text));
    const view = new DataView(all.buffer);
    let hash = START;
    for (let at = 0; at < all.length; at += 64) hash = block(hash, view, at);
    return hash.map((x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
  };
})();
