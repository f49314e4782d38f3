// The container verdict of a film before it is sent: what io.jinbang.media.probe and media.check say of it, read from a
// few slices of the file. Same names, same order, same answers: a test holds both against many files.
(() => {
  const BLOCK = 1 << 18;
  const LARGEST_INDEX = 96 << 20;
  const MOST_READ = 192 << 20;
  const MOST_BOXES = 200000;
  const LARGE = 2 ** 62;

  /** Ends the reading: a reason to tell, or none where only the server can say. */
  class Broken extends Error {
    constructor(reason) {
      super(reason ?? 'deeper than a browser looks');
      this.reason = reason;
    }
  }

  /** Big-endian numbers of the parts of the file that were fetched. */
  class Parts {
    constructor(file) {
      this.file = file;
      this.size = file.size;
      this.from = 0;
      this.view = new DataView(new ArrayBuffer(0));
      this.read = 0;
    }

    /** Brings a stretch within reach; what was there before is gone. */
    async fetch(at, length) {
      if (at >= this.from && at + length <= this.from + this.view.byteLength) return;
      const wanted = Math.min(this.size - at, Math.max(length, BLOCK));
      this.read += wanted;
      if (this.read > MOST_READ) throw new Broken();
      this.view = new DataView(await this.file.bytes(at, at + wanted));
      this.from = at;
      if (this.view.byteLength < Math.min(wanted, length)) throw new Broken('unreachable');
    }

    place(at, length) {
      if (at < 0 || at > this.size - length) throw new Broken('broken');
      const place = at - this.from;
      if (place < 0 || place + length > this.view.byteLength) throw new Broken();
      return place;
    }

    u8(at) { return this.view.getUint8(this.place(at, 1)); }
    u16(at) { return this.view.getUint16(this.place(at, 2)); }
    u32(at) { return this.view.getUint32(this.place(at, 4)); }
    s32(at) { return this.view.getInt32(this.place(at, 4)); }
    s64(at) {
      const place = this.place(at, 8);
      return this.view.getInt32(place) * 2 ** 32 + this.view.getUint32(place + 4);
    }
    latin(at, length) {
      const place = this.place(at, length);
      let text = '';
      for (let i = 0; i < length; i++) text += String.fromCharCode(this.view.getUint8(place + i));
      return text;
    }
    bytes(at, length) {
      const place = this.place(at, length);
      return new Uint8Array(this.view.buffer, this.view.byteOffset + place, length);
    }
  }

  // ── boxes ──

  function declared(size, wide, room) {
    return size === 1 ? (room >= 16 ? wide() : 0) : size === 0 ? room : size;
  }

  function between(parts, from, to) {
    const found = [];
    let at = from;
    while (at <= to - 8 && found.length < 1000) {
      const first = parts.u32(at);
      const length = declared(first, () => parts.s64(at + 8), to - at);
      const head = first === 1 ? 16 : 8;
      if (length < head) break;
      const box = { type: parts.latin(at + 4, 4), body: at + head, end: at + Math.min(length, to - at) };
      box.length = box.end - box.body;
      found.push(box);
      at = box.end;
    }
    return found;
  }
  const inside = (parts, box) => between(parts, box.body, box.end);
  const first = (boxes, type) => boxes.find((box) => box.type === type) ?? null;
  function follow(parts, box, ...path) {
    let at = box;
    for (const type of path) {
      at = first(inside(parts, at), type);
      if (!at) return null;
    }
    return at;
  }

  // ── what kind of file: Magic ──

  const BOXES = new Set(['ftyp', 'styp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot', 'sidx', 'moof', 'uuid', 'pdin', 'emsg', 'prft', 'ssix', 'junk', 'udta']);

  function magic(head) {
    if (head.length >= 8 && BOXES.has(head.slice(4, 8))) return null;
    const foreign = foreignName(head);
    return foreign ? { foreign } : { reason: other(head) };
  }

  function foreignName(head) {
    if (head.startsWith('\u001aE\u00df\u00a3')) return head.slice(0, 64).includes('webm') ? 'webm' : 'matroska';
    if (head.startsWith('RIFF') && head.startsWith('AVI ', 8)) return 'avi';
    if (head.startsWith('RIFF') && head.startsWith('WAVE', 8)) return 'wav';
    if (every(head, 0, 188) || every(head, 4, 192)) return 'mpegts';
    if (head.startsWith('FLV\u0001')) return 'flv';
    if (head.startsWith('OggS')) return 'ogg';
    if (head.startsWith('0&\u00b2u\u008ef\u00cf\u0011')) return 'asf';
    if (head.startsWith('\0\0\u0001\u00ba') || head.startsWith('\0\0\u0001\u00b3')) return 'mpeg';
    if (head.startsWith('ID3') || head.startsWith('\u00ff\u00fb')) return 'mp3';
    const picture = head.startsWith('\u00ff\u00d8\u00ff') || head.startsWith('\u0089PNG') || head.startsWith('GIF8') ||
      (head.startsWith('RIFF') && head.startsWith('WEBP', 8));
    return picture ? 'image' : null;
  }

  function every(head, from, step) {
    for (let at = from; at < head.length && at < from + 4 * step; at += step) {
      if (head[at] !== 'G') return false;
    }
    return head.length > from + 3 * step;
  }

  function other(head) {
    const wide = head.length > 2 && head.startsWith('\u00ff\u00fe');
    if (!wide && /[\0-\x08\x0b\x0e-\x1f]/.test(head)) return 'not-a-film';
    let plain = head.startsWith('\u00ef\u00bb\u00bf') ? head.slice(3) : head;
    if (wide) {
      const bytes = Uint8Array.from(head, (c) => c.charCodeAt(0));
      plain = new TextDecoder('utf-16le').decode(bytes);
    }
    const words = plain.trim().toLowerCase();
    const list = ['#extm3u', 'ffconcat', '[playlist]'].some((start) => words.startsWith(start)) ||
      ['<mpd', '<asx', '<smil'].some((part) => words.includes(part)) ||
      /^(concat|subfile|data|http|https|file|crypto|hls)[:,]/.test(words);
    if (list) return 'playlist';
    return words.startsWith('<!doctype html') || words.includes('<html') ? 'html' : 'text';
  }

  // ── sample entries ──

  // Only what decides whether a codec is taken: names as in CodecNames.
  const CODECS = {
    h264: 'avc1 avc2 avc3 avc4 dva1 dvav ai12 ai15 ai1q ai5q rv64 xalg', hevc: 'hvc1 hev1 dvh1 dvhe', vvc: 'vvc1 vvi1', evc: 'evc1',
    av1: 'av01 dav1', vp8: 'vp08 VP80', vp9: 'vp09', mpeg4: 'mp4v DIVX XVID 3IV1 3IV2', h263: 'h263 s263 H263',
    mpeg2video: 'mx5n mx5p mx4n mx4p mx3n mx3p hdv1 hdv2 hdv3 hdv5 hdv6 hdv7 xdv1 xdv2 xdv3 xdv6 xd54 xd55 xd59 xd5a xd5b xd5c xd5d xd5e xd5f mpg2',
    mpeg1video: 'mp1v mpg1', prores: 'apcn apch apcs apco ap4h ap4x aprn', dnxhd: 'AVdn AVdh', mjpeg: 'jpeg mjpa AVDJ', mjpegb: 'mjpb',
    png: 'png_', cinepak: 'cvid', svq1: 'SVQ1 svqi', svq3: 'SVQ3', qtrle: 'rle_', rpza: 'rpza', smc: 'smc_',
    dvvideo: 'dvc_ dvcp dvpp dv5p dv5n AVdv AVd1 dvhq dvhp dvh6 dvh5 dvh3 dvh2 dvpn dv1p dv1n', rawvideo: 'raw_ 2vuy yuvs yuv2', v210: 'v210',
    cfhd: 'cfhd CFHD', ffv1: 'FFV1', hap: 'Hap1 Hap5 HapY', aac: 'mp4a', mp3: '.mp3 mp3_', ac3: 'ac-3 sac3', eac3: 'ec-3', ac4: 'ac-4',
    dts: 'dtsc dtsh dtsl dtse dtsx', truehd: 'mlpa', opus: 'Opus', flac: 'fLaC', alac: 'alac', amr_nb: 'samr', amr_wb: 'sawb',
    mpegh_3d_audio: 'mha1 mhm1', iamf: 'iamf', qdm2: 'QDM2', qcelp: 'Qclp sqcp', gsm: 'agsm', adpcm_ima_qt: 'ima4', pcm_mulaw: 'ulaw',
    pcm_alaw: 'alaw', pcm_s16le: 'sowt', pcm_s16be: 'twos', pcm_s24be: 'in24', pcm_s32be: 'in32', pcm_f32be: 'fl32', pcm_f64be: 'fl64', speex: 'spex',
  };
  const BY_ENTRY = new Map(Object.entries(CODECS).flatMap(([name, codes]) => codes.split(' ').map((code) => [code, name])));
  const BY_TYPE = {
    0x20: 'mpeg4', 0x21: 'h264', 0x23: 'hevc', 0x40: 'aac', 0x60: 'mpeg2video', 0x61: 'mpeg2video', 0x62: 'mpeg2video', 0x63: 'mpeg2video',
    0x64: 'mpeg2video', 0x65: 'mpeg2video', 0x66: 'aac', 0x67: 'aac', 0x68: 'aac', 0x69: 'mp3', 0x6a: 'mpeg1video', 0x6b: 'mp3', 0x6c: 'mjpeg',
    0x6d: 'png', 0xa3: 'vc1', 0xa5: 'ac3', 0xa6: 'eac3', 0xa9: 'dts', 0xad: 'opus', 0xb1: 'vp9', 0xc1: 'flac', 0xdd: 'vorbis', 0xe0: 'dvd_subtitle',
    0xe1: 'qcelp',
  };
  const codecOf = (fourcc) => BY_ENTRY.get(fourcc.replaceAll(' ', '_')) ?? fourcc.replace(/[^ -~]/g, '?').trim();

  /** Reads one detail; where it is damaged, the entry's own numbers stand. */
  function tolerate(detail) {
    try {
      detail();
    } catch (e) {
      if (e.reason !== 'broken') throw e;
    }
  }

  function sampleEntry(parts, stsd, handler, quickTime) {
    if (stsd.length < 16) return null;
    const box = between(parts, stsd.body + 8, stsd.end)[0];
    if (!box || box.length < 8) return null;
    const entry = {
      codec: codecOf(box.type), width: 0, height: 0, aspect: 0, codecAspect: 1, transfer: 2, dolbyVision: false, interlaced: false,
      encrypted: false, dataReference: parts.u16(box.body + 6),
    };
    if (handler === 'vide' && box.length >= 78) picture(parts, box, entry);
    else if (handler === 'soun' && box.length >= 28) sound(parts, box, entry, quickTime || parts.u8(stsd.body) === 0);
    return entry;
  }

  function picture(parts, box, entry) {
    entry.width = parts.u16(box.body + 24);
    entry.height = parts.u16(box.body + 26);
    const boxes = between(parts, box.body + 78, box.end);
    original(parts, boxes, entry);
    for (const each of boxes) tolerate(() => detail(parts, each, entry));
  }

  function detail(parts, box, entry) {
    switch (box.type) {
      case 'avcC': return avc(parts, box, entry);
      case 'hvcC': case 'hvcE': parts.u8(box.body + 1); parts.u8(box.body + 16); parts.u8(box.body + 17); return;
      case 'vpcC': entry.transfer = parts.u8(box.body + 8); return;
      case 'esds': entry.codec = BY_TYPE[esds(parts, box).type] ?? entry.codec; return;
      case 'pasp': {
        const across = parts.u32(box.body);
        const down = parts.u32(box.body + 4);
        entry.aspect = across > 0 && down > 0 ? across / down : 0;
        return;
      }
      case 'colr':
        if (['nclx', 'nclc'].includes(parts.latin(box.body, 4))) entry.transfer = parts.u16(box.body + 6);
        return;
      case 'fiel': entry.interlaced = parts.u8(box.body) === 2; return;
      case 'dvcC': case 'dvvC': entry.dolbyVision = parts.u8(box.body + 2) >> 1 === 5; return;
      default:
    }
  }

  function avc(parts, box, entry) {
    const length = parts.u16(box.body + 6);
    if ((parts.u8(box.body + 5) & 31) === 0 || box.body + 8 + length > box.end) return;
    const sps = h264(parts.bytes(box.body + 8, Math.min(length, 4096)));
    entry.codecAspect = sps.aspect;
    entry.transfer = entry.transfer === 2 ? sps.transfer : entry.transfer;
    if (sps.width > 0 && sps.height > 0) {
      entry.width = sps.width;
      entry.height = sps.height;
    }
  }

  function sound(parts, box, entry, quickTime) {
    const version = quickTime ? parts.u16(box.body + 8) : 0;
    const head = version === 1 ? 44 : version === 2 ? 64 : 28;
    if (['lpcm', 'sowt', 'twos'].includes(box.type)) entry.codec = linear(parts, box, version, entry.codec);
    soundDetails(parts, between(parts, box.body + head, box.end), box.type, entry);
  }

  function soundDetails(parts, boxes, type, entry) {
    original(parts, boxes, entry);
    for (const box of boxes) {
      if (box.type === 'esds') {
        tolerate(() => {
          entry.codec = BY_TYPE[esds(parts, box, true).type] ?? entry.codec;
        });
      } else if (box.type === 'wave') soundDetails(parts, inside(parts, box), type, entry);
      else if (box.type === 'enda') entry.codec = parts.u16(box.body) === 1 ? entry.codec.replaceAll('be', 'le') : entry.codec;
      else if (box.type === 'pcmC') {
        tolerate(() => {
          const little = (parts.u8(box.body + 4) & 1) === 1;
          entry.codec = `pcm_${type.startsWith('f') ? 'f' : 's'}${parts.u8(box.body + 5)}${little ? 'le' : 'be'}`;
        });
      }
    }
  }

  function linear(parts, box, version, codec) {
    const bits = version === 2 ? parts.s32(box.body + 48) : parts.u16(box.body + 18);
    if (box.type !== 'lpcm') return bits === 8 ? 'pcm_s8' : codec;
    const flags = version === 2 ? parts.s32(box.body + 52) : 0;
    const kind = (flags & 1) !== 0 ? 'f' : (flags & 4) !== 0 ? 's' : 'u';
    return `pcm_${kind}${bits}${bits === 8 ? '' : (flags & 2) !== 0 ? 'be' : 'le'}`;
  }

  function original(parts, boxes, entry) {
    const sinf = first(boxes, 'sinf');
    if (!sinf) return;
    entry.encrypted = true;
    const frma = follow(parts, sinf, 'frma');
    if (frma && frma.length >= 4) entry.codec = codecOf(parts.latin(frma.body, 4));
  }

  function esds(parts, box, audio = false) {
    const content = (at) => {
      for (let i = 1; i <= 4; i++) if ((parts.u8(at + i) & 0x80) === 0) return at + i + 1;
      return at + 5;
    };
    let at = box.body + 4;
    if (parts.u8(at) === 3) {
      at = content(at);
      const flags = parts.u8(at + 2);
      at += 3 + ((flags & 0x80) === 0 ? 0 : 2) + ((flags & 0x20) === 0 ? 0 : 2);
      at += (flags & 0x40) === 0 ? 0 : 1 + parts.u8(at);
    } else {
      at = content(at) + 2;
    }
    if (at >= box.end || parts.u8(at) !== 4) return { type: 0 };
    const config = content(at);
    const type = parts.u8(config);
    if (type === 0x40) aacChannels(parts, config + 13, box, content);
    return { type };
  }

  /** Not wanted here, but where it is damaged, the codec is not believed either. */
  function aacChannels(parts, at, box, content) {
    if (at > box.end - 5 || parts.u8(at) !== 5) return;
    const from = content(at);
    const bits = new Bits(parts.bytes(from, Math.min(8, box.end - from)));
    const object = bits.bits(5) === 31 ? 32 + bits.bits(6) : 0;
    if (bits.bits(4) === 15) bits.bits(24);
    if (object === 0) bits.bits(4);
  }

  class Bits {
    constructor(nal) {
      this.bytes = new Uint8Array(nal.length);
      let kept = 0;
      for (let i = 0; i < nal.length; i++) {
        if (!(i >= 2 && nal[i] === 3 && nal[i - 1] === 0 && nal[i - 2] === 0)) this.bytes[kept++] = nal[i];
      }
      this.length = kept * 8;
      this.at = 0;
    }
    bits(count) {
      if (this.at > this.length - count) throw new Broken('broken');
      let value = 0;
      for (let i = 0; i < count; i++, this.at++) value = value * 2 + ((this.bytes[this.at >> 3] >> (7 - (this.at & 7))) & 1);
      return value;
    }
    ue() {
      let zeros = 0;
      while (this.bits(1) === 0) if (++zeros > 24) throw new Broken('broken');
      return 2 ** zeros - 1 + this.bits(zeros);
    }
    se() {
      const code = this.ue();
      return code % 2 === 1 ? (code + 1) / 2 : -(code / 2);
    }
  }

  const HIGH = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);
  const ASPECTS = [[1, 1], [1, 1], [12, 11], [10, 11], [16, 11], [40, 33], [24, 11], [20, 11], [32, 11], [80, 33], [18, 11], [15, 11], [64, 33], [160, 99], [4, 3], [3, 2], [2, 1]];
  const ratio = (across, down) => (across > 0 && down > 0 ? across / down : 1);

  function h264(nal) {
    const bits = new Bits(nal);
    bits.bits(8);
    const profile = bits.bits(8);
    bits.bits(16);
    bits.ue();
    let chroma = 1;
    if (HIGH.has(profile)) {
      chroma = bits.ue();
      if (chroma === 3) bits.bits(1);
      bits.ue();
      bits.ue();
      bits.bits(1);
      scaling(bits, chroma === 3 ? 12 : 8);
    }
    order(bits);
    bits.ue();
    bits.bits(1);
    let width = 16 * (1 + bits.ue());
    let height = 16 * (1 + bits.ue());
    const progressive = bits.bits(1) === 1;
    if (!progressive) {
      height *= 2;
      bits.bits(1);
    }
    bits.bits(1);
    if (bits.bits(1) === 1) {
      const across = chroma === 1 || chroma === 2 ? 2 : 1;
      const down = (chroma === 1 ? 2 : 1) * (progressive ? 1 : 2);
      width -= across * (bits.ue() + bits.ue());
      height -= down * (bits.ue() + bits.ue());
    }
    const look = bits.bits(1) === 1 ? lookOf(bits) : { aspect: 1, transfer: 2 };
    return { width: width | 0, height: height | 0, ...look };
  }

  function scaling(bits, lists) {
    if (bits.bits(1) === 0) return;
    for (let list = 0; list < lists; list++) {
      if (bits.bits(1) === 1) {
        let next = 8;
        for (let i = 0; i < (list < 6 ? 16 : 64) && next !== 0; i++) next = (next + bits.se() + 256) & 255;
      }
    }
  }

  function order(bits) {
    bits.ue();
    const type = bits.ue();
    if (type === 0) bits.ue();
    else if (type === 1) {
      bits.bits(1);
      bits.se();
      bits.se();
      const cycle = Math.min(255, bits.ue());
      for (let i = 0; i < cycle; i++) bits.se();
    }
  }

  function lookOf(bits) {
    let aspect = 1;
    if (bits.bits(1) === 1) {
      const index = bits.bits(8);
      aspect = index === 255 ? ratio(bits.bits(16), bits.bits(16)) : index < ASPECTS.length ? ratio(...ASPECTS[index]) : 1;
    }
    if (bits.bits(1) === 1) bits.bits(1);
    let transfer = 2;
    if (bits.bits(1) === 1) {
      bits.bits(4);
      if (bits.bits(1) === 1) {
        bits.bits(8);
        transfer = bits.bits(8);
      }
    }
    return { aspect, transfer };
  }

  // ── times and places ──

  class Timing {
    constructor() {
      this.deltas = new Map();
      this.samples = 0;
      this.ticks = 0;
      this.lastDelta = 0;
    }
    add(delta, count) {
      if (count <= 0) return;
      this.samples += count;
      this.ticks = Math.min(LARGE, this.ticks + delta * count);
      this.lastDelta = delta;
      if (this.deltas.size < 512 || this.deltas.has(delta)) this.deltas.set(delta, (this.deltas.get(delta) ?? 0) + count);
    }
    variable() {
      if (this.deltas.size === 0 || this.samples < 3) return false;
      let usual = null;
      for (const [delta, count] of this.deltas) if (usual === null || count > this.deltas.get(usual)) usual = delta;
      const tolerance = Math.max(1, Math.floor(usual / 10));
      let even = 0;
      for (const [delta, count] of this.deltas) if (Math.abs(delta - usual) <= tolerance) even += count;
      const odd = this.samples - even - (Math.abs(this.lastDelta - usual) > tolerance ? 1 : 0);
      return odd * 100 > this.samples;
    }
  }

  class Places {
    constructor() {
      this.noted = [];
    }
    note(chunk, chunks, sample, offset) {
      if (chunk % Math.max(1, Math.floor(chunks / 256)) === 0 && this.noted.length <= 512) this.noted.push([sample, offset]);
    }
    apart(samples, other, others) {
      if (samples <= 0 || others <= 0 || other.noted.length === 0) return 0;
      let most = 0;
      for (const [sample, offset] of this.noted) most = Math.max(most, Math.abs(offset - other.at((sample / samples) * others)));
      return most;
    }
    at(sample) {
      let low = 0;
      for (let high = this.noted.length - 1; low < high;) {
        const middle = (low + high + 1) >>> 1;
        if (this.noted[middle][0] <= sample) low = middle;
        else high = middle - 1;
      }
      return this.noted[low][1];
    }
  }

  function tables(parts, stbl, track) {
    const boxes = inside(parts, stbl);
    const entries = (box, header, width) =>
      box.length < header ? 0 : Math.min(parts.u32(box.body + header - 4), Math.floor((box.length - header) / width));
    const stts = first(boxes, 'stts');
    const count = stts ? entries(stts, 8, 8) : 0;
    for (let i = 0; i < count; i++) {
      const at = stts.body + 8 + i * 8;
      track.timing.add(Math.max(0, parts.s32(at + 4)), parts.u32(at));
    }
    track.indexed = track.timing.samples > 0;
    const ctts = first(boxes, 'ctts');
    track.firstComposition = !ctts || entries(ctts, 8, 8) === 0 ? 0 : parts.s32(ctts.body + 12);
    const beyond = firstBeyond(parts, boxes, entries, track.places);
    track.cutTicks = beyond < 0 ? -1 : ticksBefore(beyond);

    function ticksBefore(sample) {
      let ticks = 0;
      let left = sample;
      for (let i = 0; i < count && left > 0; i++) {
        const at = stts.body + 8 + i * 8;
        const some = Math.min(left, parts.u32(at));
        ticks += some * Math.max(0, parts.s32(at + 4));
        left -= some;
      }
      return ticks;
    }
  }

  function firstBeyond(parts, boxes, entries, places) {
    const sizes = sizesOf(parts, boxes);
    const wide = first(boxes, 'co64');
    const chunks = wide ?? first(boxes, 'stco');
    const width = wide ? 8 : 4;
    const count = chunks ? entries(chunks, 8, width) : 0;
    const offset = (chunk) => {
      const at = chunks.body + 8 + chunk * width;
      const found = wide ? parts.s64(at) : parts.u32(at);
      return found < 0 ? LARGE : found;
    };
    const stsc = first(boxes, 'stsc');
    const runs = stsc ? entries(stsc, 8, 12) : 0;
    let run = 0;
    const samplesIn = (chunk) => {
      if (!stsc || runs === 0) return 0;
      while (run + 1 < runs && parts.u32(stsc.body + 8 + (run + 1) * 12) - 1 <= chunk) run++;
      return parts.u32(stsc.body + 8 + run * 12 + 4);
    };
    let sample = 0;
    for (let chunk = 0; chunk < count && sample < sizes.count; chunk++) {
      const some = Math.min(samplesIn(chunk), sizes.count - sample);
      places.note(chunk, count, sample, offset(chunk));
      const fit = sizes.fitting(sample, some, parts.size - offset(chunk));
      if (fit < some) return sample + fit;
      sample += some;
    }
    if (stsc && runs > 0 && parts.u32(stsc.body + 8 + (runs - 1) * 12) > Math.max(1, count)) throw new Broken('broken');
    return sample < sizes.count ? sample : -1;
  }

  function sizesOf(parts, boxes) {
    const small = first(boxes, 'stz2');
    const box = small ?? first(boxes, 'stsz');
    const none = { count: 0, fitting: (_, count) => count };
    if (!box || box.length < 12) return none;
    const alike = parts.u32(box.body + 4);
    const claimed = parts.u32(box.body + 8);
    if (!small && alike !== 0) {
      return { count: claimed, fitting: (_, count, room) => (room < 0 ? 0 : Math.min(count, Math.floor(room / alike))) };
    }
    const stated = alike & 255;
    const bits = !small ? 32 : stated === 4 || stated === 8 ? stated : 16;
    const body = box.body + 12;
    const of = (sample) => bits === 32 ? parts.u32(body + sample * 4) : bits === 16 ? parts.u16(body + sample * 2)
      : bits === 8 ? parts.u8(body + sample) : (parts.u8(body + Math.floor(sample / 2)) >> (sample % 2 === 0 ? 4 : 0)) & 15;
    return {
      count: Math.min(claimed, Math.floor(((box.length - 12) * 8) / bits)),
      fitting(from, count, room) {
        if (room < 0) return 0;
        let left = room;
        for (let i = 0; i < count; i++) {
          left -= of(from + i);
          if (left < 0) return i;
        }
        return count;
      },
    };
  }

  // ── tracks ──

  const matrixAt = (parts, at) => Array.from({ length: 9 }, (_, i) => parts.s32(at + i * 4));

  function readTrack(parts, trak, quickTime) {
    const track = {
      id: 0, enabled: true, handler: '', timescale: 0, declared: 0, matrix: [], headerRatio: 0, edits: [], entry: null, timing: new Timing(),
      places: new Places(), indexed: false, firstComposition: 0, cutTicks: -1, defaultDuration: 0, fragmentStart: -1, fragmentEnd: 0,
    };
    for (const box of inside(parts, trak)) {
      if (box.type === 'tkhd') trackHeader(parts, track, box);
      else if (box.type === 'edts') edits(parts, track, follow(parts, box, 'elst'));
      else if (box.type === 'mdia') media(parts, track, box, quickTime);
    }
    return track;
  }

  function trackHeader(parts, track, box) {
    const wide = parts.u8(box.body) === 1 ? 12 : 0;
    if (box.length < 84 + wide) return;
    track.enabled = (parts.u8(box.body + 3) & 1) === 1;
    track.id = parts.u32(box.body + 12 + (wide === 0 ? 0 : 8));
    track.matrix = matrixAt(parts, box.body + 40 + wide);
    track.headerRatio = ratio(parts.u32(box.body + 76 + wide), parts.u32(box.body + 80 + wide));
  }

  function edits(parts, track, elst) {
    if (!elst || elst.length < 8) return;
    const wide = parts.u8(elst.body) === 1;
    const width = wide ? 20 : 12;
    let count = Math.min(parts.u32(elst.body + 4), Math.floor((elst.length - 8) / width));
    if (count > 10000) throw new Broken('too-complex');
    for (let at = elst.body + 8; count > 0; count--, at += width) {
      track.edits.push(wide
        ? { length: Math.max(0, parts.s64(at)), mediaTime: parts.s64(at + 8), rate: parts.u16(at + 16) }
        : { length: parts.u32(at), mediaTime: parts.s32(at + 4), rate: parts.u16(at + 8) });
    }
  }

  function media(parts, track, mdia, quickTime) {
    const boxes = inside(parts, mdia);
    const mdhd = first(boxes, 'mdhd');
    const hdlr = first(boxes, 'hdlr');
    const minf = first(boxes, 'minf');
    if (mdhd && mdhd.length >= 20) {
      const wide = parts.u8(mdhd.body) === 1;
      track.timescale = parts.u32(mdhd.body + (wide ? 20 : 12));
      const length = wide ? parts.s64(mdhd.body + 24) : parts.u32(mdhd.body + 16);
      track.declared = length < 0 || (!wide && length === 0xffffffff) ? 0 : length;
    }
    if (hdlr && hdlr.length >= 12) track.handler = parts.latin(hdlr.body + 8, 4);
    const stbl = minf ? follow(parts, minf, 'stbl') : null;
    if ((track.handler !== 'vide' && track.handler !== 'soun') || !stbl) return;
    const stsd = follow(parts, stbl, 'stsd');
    track.entry = stsd ? sampleEntry(parts, stsd, track.handler, quickTime) : null;
    if (track.entry && elsewhere(parts, minf, track.entry.dataReference)) throw new Broken('elsewhere');
    tables(parts, stbl, track);
  }

  function elsewhere(parts, minf, index) {
    const dref = follow(parts, minf, 'dinf', 'dref');
    if (!dref || dref.length < 8) return false;
    const reference = between(parts, dref.body + 8, dref.end)[index - 1];
    return !!reference && index >= 1 && reference.length > 4 && (parts.u8(reference.body + 3) & 1) === 0;
  }

  const shows = (track) => track.handler === 'vide' && track.entry !== null && track.entry.codec !== '';
  const sounds = (track) => track.handler === 'soun' && track.entry !== null;
  const seconds = (track, ticks) => (track.timescale > 0 ? ticks / track.timescale : 0);

  function mediaTicks(track) {
    if (track.fragmentStart >= 0) return Math.max(track.timing.ticks, track.fragmentEnd - track.fragmentStart);
    return track.timing.samples > 0 ? track.timing.ticks : track.declared;
  }

  function presented(track, movieTimescale) {
    const all = seconds(track, mediaTicks(track));
    if (track.edits.length === 0 || movieTimescale <= 0) return all;
    return track.edits.reduce((sum, edit) => {
      const length = edit.length / movieTimescale;
      if (edit.mediaTime < 0 || edit.rate === 0) return sum + length;
      const left = Math.max(0, seconds(track, mediaTicks(track) + track.firstComposition - edit.mediaTime));
      return sum + (edit.length === 0 ? left : Math.min(length, left));
    }, 0);
  }

  function delay(track, movieTimescale) {
    let sum = 0;
    for (const edit of track.edits) {
      if (movieTimescale <= 0 || edit.mediaTime >= 0) break;
      sum += edit.length / movieTimescale;
    }
    return sum;
  }

  function cutSeconds(track, movieTimescale) {
    const edit = track.edits.find((each) => each.mediaTime >= 0);
    const skipped = edit ? edit.mediaTime - track.firstComposition : 0;
    return Math.max(0, seconds(track, track.cutTicks - skipped)) + delay(track, movieTimescale);
  }

  // ── fragments ──

  function defaults(parts, mvex, tracks) {
    for (const trex of inside(parts, mvex)) {
      const track = trex.type === 'trex' && trex.length >= 24 ? tracks.get(parts.u32(trex.body + 4)) : null;
      if (track) track.defaultDuration = parts.u32(trex.body + 12);
    }
  }

  function fragment(parts, moof, start, tracks) {
    for (const traf of inside(parts, moof)) {
      if (traf.type !== 'traf') continue;
      const boxes = inside(parts, traf);
      const tfhd = first(boxes, 'tfhd');
      const track = !tfhd || tfhd.length < 8 ? null : tracks.get(parts.u32(tfhd.body + 4));
      if (!track) continue;
      const head = fragmentHead(parts, tfhd, track, start);
      begin(parts, track, first(boxes, 'tfdt'));
      for (const box of boxes) if (box.type === 'trun' && box.length >= 8) run(parts, box, head, track);
    }
  }

  function begin(parts, track, tfdt) {
    if (tfdt && tfdt.length >= 8) {
      const wide = parts.u8(tfdt.body) === 1 && tfdt.length >= 12;
      const time = wide ? Math.max(0, parts.s64(tfdt.body + 4)) : parts.u32(tfdt.body + 4);
      track.fragmentStart = track.fragmentStart < 0 ? (track.indexed ? 0 : time) : track.fragmentStart;
      track.fragmentEnd = time;
    } else if (track.fragmentStart < 0) {
      track.fragmentStart = 0;
      track.fragmentEnd = track.timing.ticks;
    }
  }

  function fragmentHead(parts, tfhd, track, start) {
    const set = parts.s32(tfhd.body) & 0xffffff;
    let at = tfhd.body + 8;
    let base = start;
    if ((set & 1) !== 0) {
      base = parts.s64(at);
      at += 8;
    }
    at += (set & 2) !== 0 ? 4 : 0;
    const duration = (set & 8) !== 0 ? parts.u32(at) : track.defaultDuration;
    at += (set & 8) !== 0 ? 4 : 0;
    const size = (set & 0x10) !== 0 ? parts.u32(at) : 0;
    at += (set & 0x10) !== 0 ? 4 : 0;
    if ((set & 0x20) !== 0) parts.u32(at);
    return { base, duration, size };
  }

  const bitCount = (value) => value.toString(2).replaceAll('0', '').length;

  function run(parts, box, head, track) {
    const set = parts.s32(box.body) & 0xffffff;
    let at = box.body + 8;
    let data = (set & 1) !== 0 ? head.base + parts.s32(at) : null;
    at += (set & 1) !== 0 ? 4 : 0;
    if ((set & 4) !== 0) {
      parts.u32(at);
      at += 4;
    }
    const width = 4 * bitCount(set & 0xf00);
    const claimed = parts.u32(box.body + 4);
    const count = width === 0 ? claimed : Math.min(claimed, Math.floor(Math.max(0, box.end - at) / width));
    const field = (flag, offset, otherwise) => ((set & flag) !== 0 ? parts.u32(at + offset) : otherwise);
    const consume = (bytes, ticks) => {
      if (data === null) return;
      data += bytes;
      if (track.cutTicks < 0 && (data > parts.size || data < 0)) track.cutTicks = ticks;
    };
    if (width === 0) {
      track.timing.add(head.duration, count);
      track.fragmentEnd += Math.min(LARGE / 2, head.duration * count);
      consume(Math.min(LARGE / 2, head.size * count), 0);
      return;
    }
    const firstOfAll = track.timing.samples === 0;
    for (let i = 0; i < count; i++, at += width) {
      const duration = field(0x100, 0, head.duration);
      consume(field(0x200, (set & 0x100) !== 0 ? 4 : 0, head.size), track.timing.ticks);
      track.timing.add(duration, 1);
      track.fragmentEnd += duration;
      if (i === 0 && firstOfAll && (set & 0x800) !== 0) track.firstComposition = parts.s32(at + width - 4);
    }
  }

  // ── the file ──

  /** What the file is: facts, another container, or a reason why it cannot be read. */
  async function probe(file) {
    const parts = new Parts(file);
    try {
      if (file.size === 0) return { reason: 'empty' };
      await parts.fetch(0, Math.min(1024, file.size));
      return magic(parts.latin(0, Math.min(1024, file.size))) ?? (await film(parts));
    } catch (e) {
      if (e instanceof Broken) return { reason: e.reason ?? 'deep' };
      return { reason: 'unreachable' };
    }
  }

  async function film(parts) {
    const movie = {
      brand: '', compatible: '', moov: false, media: false, fragmented: false, timescale: 0, matrix: [], declared: 0, missing: 0, cutBox: false,
      tracks: new Map(), inOrder: [],
    };
    let at = 0;
    for (let boxes = 0; at <= parts.size - 8; boxes++) {
      if (boxes > MOST_BOXES) throw new Broken();
      await parts.fetch(at, Math.min(16, parts.size - at));
      const word = parts.u32(at);
      const length = declared(word, () => parts.s64(at + 8), parts.size - at);
      if (length < 8) break;
      const over = length - (parts.size - at);
      const body = Math.min(at + (word === 1 ? 16 : 8), parts.size);
      const end = over > 0 ? parts.size : at + length;
      const box = { type: parts.latin(at + 4, 4), body, end, length: end - body };
      if (over > 0) {
        movie.missing = Math.max(movie.missing, over);
        movie.cutBox = ['mdat', 'moof', 'moov'].includes(box.type);
      }
      await top(parts, movie, box, at, over);
      at = end;
    }
    if (/heic|heix|mif1|msf1|avif|avis|jp2 |jpx |crx /.test(movie.brand)) return { foreign: 'image' };
    if (!movie.moov) return { reason: 'no-index' };
    return facts(parts, movie);
  }

  async function top(parts, movie, box, start, over) {
    switch (box.type) {
      case 'ftyp':
        if (box.length >= 4 && movie.brand === '') {
          await parts.fetch(box.body, Math.min(256, box.length));
          movie.brand = parts.latin(box.body, 4);
          movie.compatible = parts.latin(box.body, Math.min(256, box.length));
        }
        return;
      case 'moov':
        if (!movie.moov) await index(parts, movie, box, over);
        return;
      case 'mdat':
        movie.media = true;
        return;
      case 'moof':
        if (box.length > LARGEST_INDEX) throw new Broken();
        await parts.fetch(start, box.end - start);
        movie.fragmented = true;
        fragment(parts, box, start, movie.tracks);
        return;
      case 'sidx':
        await parts.fetch(box.body, Math.min(box.length, 1 << 20));
        segments(parts, movie, box);
        return;
      default:
    }
  }

  function container(movie) {
    if (movie.brand === '' || movie.brand === 'qt  ') return 'mov';
    return movie.brand.startsWith('3g') && !/(isom|iso\d|mp4[12]|avc1)/.test(movie.compatible) ? '3gp' : 'mp4';
  }

  async function index(parts, movie, box, over) {
    if (over > 0) throw new Broken('no-index');
    if (box.length > LARGEST_INDEX) throw new Broken();
    await parts.fetch(box.body, box.length);
    movie.moov = true;
    const boxes = inside(parts, box);
    if (first(boxes, 'cmov')) throw new Broken('broken');
    if (boxes.filter((each) => each.type === 'trak').length > 100) throw new Broken('too-complex');
    const early = [];
    for (const each of boxes) {
      if (each.type === 'mvhd') movieHeader(parts, movie, each);
      else if (each.type === 'trak') {
        const track = readTrack(parts, each, container(movie) === 'mov' || movie.compatible.includes('qt  '));
        if (!movie.tracks.has(track.id)) movie.tracks.set(track.id, track);
        movie.inOrder.push(track);
      } else if (each.type === 'mvex') {
        movie.fragmented = true;
        early.push(each);
        const mehd = follow(parts, each, 'mehd');
        if (mehd && mehd.length >= 8) {
          const wide = parts.u8(mehd.body) === 1 && mehd.length >= 12;
          movie.declared = wide ? parts.s64(mehd.body + 4) : parts.u32(mehd.body + 4);
        }
      }
    }
    for (const each of early) defaults(parts, each, movie.tracks);
  }

  function movieHeader(parts, movie, box) {
    const wide = parts.u8(box.body) === 1;
    if (box.length >= (wide ? 112 : 100)) {
      movie.timescale = parts.u32(box.body + (wide ? 20 : 12));
      movie.matrix = matrixAt(parts, box.body + (wide ? 48 : 36));
    }
  }

  function segments(parts, movie, box) {
    if (box.length < 24) return;
    const wide = parts.u8(box.body) === 1;
    const at = box.body + (wide ? 28 : 20);
    let end = box.end + (wide ? Math.max(0, parts.s64(at - 8)) : parts.u32(at - 4));
    if (at + 4 > box.end) return;
    const count = Math.min(parts.u16(at + 2), Math.floor((box.end - at - 4) / 12));
    for (let i = 0; i < count; i++) end += parts.u32(at + 4 + i * 12) & 0x7fffffff;
    movie.missing = Math.max(movie.missing, end - parts.size);
  }

  function cutOf(movie) {
    const cuts = movie.inOrder.filter((track) => track.cutTicks >= 0).map((track) => cutSeconds(track, movie.timescale));
    if (cuts.length > 0) return Math.min(...cuts);
    if (!movie.fragmented) return null;
    const shown = Math.max(0, ...movie.inOrder.map((track) => presented(track, movie.timescale)));
    const stated = movie.timescale > 0 ? movie.declared / movie.timescale : 0;
    const early = shown > 0 && stated > shown * 1.02 + 1;
    return (movie.missing > 0 && (movie.cutBox || shown > 0)) || early ? shown : null;
  }

  function turn(track, movie) {
    if (track.length !== 9) return { degrees: 0, stretch: 1 };
    const unit = movie.length !== 9 || (movie[0] === 0 && movie[1] === 0);
    const fixed = (value) => value / 65536;
    const [ma, mb, mc, md] = unit ? [1, 0, 0, 1] : [movie[0], movie[1], movie[3], movie[4]].map(fixed);
    const a = fixed(track[0]) * ma + fixed(track[1]) * mc;
    const b = fixed(track[0]) * mb + fixed(track[1]) * md;
    const c = fixed(track[3]) * ma + fixed(track[4]) * mc;
    const d = fixed(track[3]) * mb + fixed(track[4]) * md;
    const across = Math.hypot(a, b);
    const down = Math.hypot(c, d);
    if (across === 0 || down === 0) return { degrees: 0, stretch: 1 };
    const quarter = Math.round((Math.atan2(b, a) * 180) / Math.PI / 90) * 90;
    return { degrees: ((quarter % 360) + 360) % 360, stretch: across / down };
  }

  function aspectOf(track, turned) {
    const { entry } = track;
    if (entry.aspect > 0) return entry.aspect;
    if (Math.abs(turned.stretch - 1) > 0.01) return turned.stretch;
    if (entry.codecAspect !== 1 || track.headerRatio <= 0 || entry.width === 0 || entry.height === 0) return entry.codecAspect;
    const found = (track.headerRatio * entry.height) / entry.width;
    return Math.abs(found - 1) > 0.02 && found > 0.2 && found < 5 ? found : 1;
  }

  function facts(parts, movie) {
    const scale = movie.timescale;
    const still = (track) => ['mjpeg', 'png'].includes(track.entry.codec) && track.timing.samples <= 1;
    const area = (track) => track.entry.width * track.entry.height;
    const orders = [(t) => !t.enabled, still, (t) => t.timing.samples === 0, (t) => -area(t)];
    const by = (a, b) => {
      for (const of of orders) if (Number(of(a)) !== Number(of(b))) return Number(of(a)) - Number(of(b));
      return 0;
    };
    const shown = movie.inOrder.filter(shows).sort(by)[0] ?? null;
    const heard = movie.inOrder.filter(sounds).sort((a, b) => Number(!a.enabled) - Number(!b.enabled))[0] ?? null;
    const wait = Math.min(...[shown, heard].filter(Boolean).map((track) => delay(track, scale)), Infinity);
    const late = Number.isFinite(wait) ? wait : 0;
    const seen = shown ? pictureFacts(shown, movie, late) : null;
    const audio = heard ? { codec: heard.entry.codec, duration: presented(heard, scale) - late } : null;
    return {
      container: container(movie),
      bytes: parts.size,
      duration: Math.max(seen ? seen.duration : 0, audio ? audio.duration : 0),
      picture: seen,
      sound: audio,
      encrypted: [shown, heard].some((track) => track?.entry.encrypted),
      cut: cutOf(movie),
      apart: shown && heard ? shown.places.apart(shown.timing.samples, heard.places, heard.timing.samples) : 0,
    };
  }

  function pictureFacts(track, movie, late) {
    const turned = turn(track.matrix, movie.matrix);
    const aspect = aspectOf(track, turned);
    const across = Math.min(2147483647, Math.round(track.entry.width * (Math.abs(aspect - 1) < 0.0025 ? 1 : aspect)));
    const upright = turned.degrees % 180 === 0;
    const length = seconds(track, track.timing.ticks);
    const hdr = { 16: 'pq', 18: 'hlg' }[track.entry.transfer] ?? (track.entry.dolbyVision ? 'dolby-vision' : '');
    return {
      codec: track.entry.codec,
      width: upright ? across : track.entry.height,
      height: upright ? track.entry.height : across,
      duration: presented(track, movie.timescale) - late,
      frameRate: length > 0 ? track.timing.samples / length : 0,
      variable: track.timing.variable(),
      interlaced: track.entry.interlaced,
      hdr,
    };
  }

  // ── the judging ──

  /** Numbers in words, as Words has them. */
  class Speech {
    constructor(says) {
      this.says = says;
    }
    fill(text, values) {
      let rest = text;
      let filled = '';
      for (const value of values) {
        const gap = rest.indexOf('{}');
        if (gap < 0) break;
        filled += rest.slice(0, gap) + value;
        rest = rest.slice(gap + 2);
      }
      return filled + rest;
    }
    unit(name, ...values) { return this.fill(this.says.units[name], values); }
    duration(length, tenths) {
      if (length >= 360000000) return this.unit('endless');
      const minutes = Math.floor(length / 60);
      const rest = length - minutes * 60;
      const shown = tenths ? halfUp(rest, 1) : String(Math.floor(rest));
      return minutes === 0 ? this.unit('seconds', shown) : this.unit('minutes', minutes, shown);
    }
    limit(length) {
      const minutes = Math.floor(length / 60);
      const even = length < 10 && Math.abs(length - rint(length)) >= 0.05;
      return length >= 60 && length === minutes * 60 ? this.unit('limit', minutes) : this.duration(length, even);
    }
    at(length) {
      const tenths = Math.round(Math.min(360000000, Math.max(0, length)) * 10);
      const whole = Math.floor(tenths / 10);
      const base = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
      return tenths % 10 === 0 ? base : `${base}.${tenths % 10}`;
    }
    bytes(count) {
      return count >= 2 ** 30 ? `${halfUp(count / 2 ** 30, 1)} GB` : `${halfUp(count / 2 ** 20, 1)} MB`;
    }
    number(value) { return Number.isInteger(value) ? String(value) : halfUp(value, 2); }
    finding(key, rule, values = [], forRemedy = []) {
      const words = this.says.findings[key];
      return {
        code: words.code, rule, certain: words.certain, message: this.fill(words.message, values), remedy: this.fill(words.remedy, forRemedy),
      };
    }
  }

  /** Halves go away from zero, by the decimal digits of the number, as Java prints them. */
  function halfUp(value, digits) {
    const [whole, part = ''] = String(value).includes('e') ? [value.toFixed(digits)] : String(value).split('.');
    if (part.length <= digits) return `${whole}.${(part || (value.toFixed(digits).split('.')[1] ?? '')).padEnd(digits, '0')}`.replace(/^(-?\d+\.\d+)\..*$/, '$1');
    const kept = BigInt(whole + part.slice(0, digits)) + (part[digits] >= '5' ? 1n : 0n);
    const text = String(kept).padStart(digits + 1, '0');
    return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }

  /** To the even one of two that are equally near. */
  function rint(value) {
    const low = Math.floor(value);
    return value - low === 0.5 ? (low % 2 === 0 ? low : low + 1) : Math.round(value);
  }

  function judge(found, rules, says) {
    const speech = new Speech(says);
    const containers = [...rules.containers].sort().join('/');
    const findings = [];
    if (found.reason === 'deep') return { verdict: 'unknown', findings };
    if (found.reason) {
      findings.push(speech.finding(found.reason, true, [], [containers]));
      return { verdict: 'unreadable', findings };
    }
    const name = found.foreign ?? found.container;
    if (!rules.containers.includes(name)) findings.push(speech.finding('container', true, [name, containers], [containers]));
    if (!found.foreign) film_(found, rules, speech, findings);
    findings.sort((a, b) => Number(b.rule) - Number(a.rule));
    return { verdict: findings.some((each) => each.rule) ? 'fail' : 'pass', findings };
  }

  function film_(film, rules, speech, findings) {
    const say = (...finding) => findings.push(speech.finding(...finding));
    if (film.cut !== null) say('cut', true, [speech.at(film.cut)]);
    if (film.encrypted) say('encrypted', true);
    if (film.bytes > rules.maxBytes) say('size', true, [speech.bytes(film.bytes), speech.bytes(rules.maxBytes)]);
    if (film.picture && !rules.codecs.includes(film.picture.codec)) say('picture-codec', true, [film.picture.codec]);
    if (film.sound && !rules.codecs.includes(film.sound.codec)) say('sound-codec', true, [film.sound.codec]);
    if (film.picture) pictureRules(film, rules, speech, say);
    else say('no-video', true);
    if (!film.sound && rules.audio !== 'OPTIONAL') say('no-audio', rules.audio === 'REQUIRED');
    if (film.apart > 32 * 2 ** 20) say('interleaving', false, [speech.bytes(film.apart)]);
  }

  function pictureRules(film, rules, speech, say) {
    const { picture } = film;
    const tolerance = picture.frameRate > 1 ? 0.5 / picture.frameRate : 0.02;
    const shown = Math.min(film.duration, picture.duration);
    const lasts = (key, length, difference, limit) => {
      const tenths = difference < 10 && Math.abs(difference - rint(difference)) >= 0.05;
      const whole = key === 'too-short' && !tenths ? Math.ceil(difference) : difference;
      const by = speech.duration(Math.max(0.1, whole), tenths || whole < 0.95);
      say(key, true, [speech.duration(length, tenths), by], [speech.limit(limit)]);
    };
    if (film.duration > rules.max + tolerance) lasts('too-long', film.duration, film.duration - rules.max, rules.max);
    else if (shown < rules.min - tolerance) lasts('too-short', shown, rules.min - shown, rules.min);
    if (Math.min(picture.width, picture.height) < rules.shortSide) {
      say('resolution', true, [picture.width, picture.height, rules.shortSide], [rules.shortSide]);
    }
    aspectRule(picture, rules, speech, say);
    if (picture.hdr) say('hdr', false, [picture.hdr]);
    if (picture.variable) say('vfr', false, [speech.number(Math.round(picture.frameRate * 100) / 100)]);
    if (picture.interlaced) say('interlaced', false);
  }

  function aspectRule(picture, rules, speech, say) {
    if (rules.aspects.length === 0 || picture.height === 0) return;
    const shape = picture.width / picture.height;
    const fits = rules.aspects.some((each) => {
      const [across, down] = each.split(':').map(Number);
      return Math.abs(shape / (across / down) - 1) <= 0.01;
    });
    const wanted = rules.aspects.join(speech.unit('or'));
    if (!fits) say('aspect', true, [speech.number(Math.round(shape * 100) / 100), picture.width, picture.height, wanted], [wanted]);
  }

  /**
   * @param file a File, or anything with its size and bytes(from, to) that promises an ArrayBuffer
   * @param held rules and sentences as the server gives them
   * @returns verdict (pass, fail, unreadable, unknown) and findings; certain where the server could come to no other end
   */
  async function verdict(file, held) {
    const source = file.bytes && file.bytes.length >= 2 ? file
      : { size: file.size, bytes: (from, to) => file.slice(from, to).arrayBuffer() };
    const found = await probe(source);
    return { ...judge(found, held.rules, held.says), film: found };
  }

  if (typeof module === 'object' && module.exports) module.exports = { verdict };
  else window.jinbangVerdict = verdict;
})();
