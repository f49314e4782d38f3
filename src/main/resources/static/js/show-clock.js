// The arithmetic of a show from cue to cue: the same as the server's Running, so that a page without
// a line goes on by itself.

function walk(state, cues, now) {
  const at = cues.findIndex((cue) => cue.state === 'ON');
  const begun = cues.some((cue) => cue.started);
  let clock = state.ended || begun ? state.begin : Math.max(state.begin, now);
  let end = clock;
  const rows = cues.map((cue, i) => {
    const span = one(state, cue, clock, now);
    const ahead = cue.state === 'DONE' && at >= 0 && i > at;
    if (!ahead) clock = end = span.end;
    return span;
  });
  return { rows, at, begun, end: state.ended ?? end };
}

function one(state, cue, clock, now) {
  if (cue.state === 'DONE') return { start: cue.started, end: cue.ended };
  if (cue.state === 'ON') return { start: cue.started, end: now + Math.max(0, left(cue, now)) };
  if (cue.state !== 'WAITING' || state.ended) return { start: clock, end: clock };
  const start = Math.max(clock, cue.fixed ?? 0);
  return { start, end: start + cue.length * 1000 };
}

// Milliseconds of its length that are not over yet.
function left(cue, now) {
  return cue.length * 1000 - ((cue.heldSince ?? now) - cue.started - cue.held);
}

// Where the show stands: spans, drift, expected end, what could be won back; in milliseconds, what is
// left of the cue that is on in whole seconds.
export function run(state, now) {
  const { cues } = state;
  const told = walk(state, cues, now);
  const last = cues.at(-1);
  const atEnd = last ? told.end - (last.plan + last.planned * 1000) : 0;
  const on = cues[told.at];
  const cut = walk(state, cues.map(shorter), now);
  return {
    rows: told.rows,
    end: told.end,
    left: on ? Math.ceil(left(on, now) / 1000) : null,
    drift: on ? told.rows[told.at].end - (on.plan + on.planned * 1000) : told.begun ? atEnd : Math.max(0, now - state.begin),
    recoverable: told.end - cut.end,
    cuts: cues.filter((cue) => (cue.state === 'WAITING' || cue.state === 'ON') && ((cue.work?.optional && cue.state === 'WAITING') || cue.work?.spare)),
  };
}

function shorter(cue) {
  if (cue.state === 'WAITING' && cue.work?.optional) return { ...cue, state: 'DROPPED' };
  return cue.state === 'WAITING' || cue.state === 'ON' ? { ...cue, length: cue.length - (cue.work?.spare ?? 0) } : cue;
}

const two = (number) => String(number).padStart(2, '0');

export function length(seconds) {
  const whole = Math.abs(Math.round(seconds));
  const tail = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole >= 3600 ? `${Math.floor(whole / 3600)}:${tail}` : `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}

export function signed(milliseconds) {
  const seconds = Math.trunc(milliseconds / 1000);
  return `${seconds > 0 ? '+' : seconds < 0 ? '−' : ''}${length(seconds)}`;
}

const formats = new Map();
export function clockOf(at, zone, seconds) {
  const name = zone + seconds;
  if (!formats.has(name)) formats.set(name, new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}) }));
  return formats.get(name).format(at);
}
