-- what a film is known by
create table media.fingerprint (
  film uuid primary key references media.film on delete cascade,
  version int not null,
  -- null where the file could not be watched: it is not tried again until the version changes
  bytes bytea,
  -- the transaction that wrote it: whoever keeps fingerprints in memory reads what is newer
  written xid8 not null default pg_current_xact_id()
);
create index fingerprint_written on media.fingerprint (written);

-- two films that have something in common; a came first. A time in b is (time in a) * speed + start
create table media.pair (
  id uuid primary key,
  a uuid not null references media.film on delete cascade,
  b uuid not null references media.film on delete cascade,
  same_bytes boolean not null,
  kind text not null check (kind in ('PICTURE', 'SOUND', 'BOTH')),
  score double precision not null check (score between 0 and 1),
  start double precision not null,
  speed double precision not null,
  edits text[] not null,
  -- stretches that agree: [{"aFrom", "aTo", "bFrom", "bTo"}], seconds
  picture jsonb not null,
  sound jsonb not null,
  -- version of the fingerprints it was found by
  version int not null,
  found_at timestamptz not null,
  check (a <> b)
);
create unique index pair_once on media.pair (least(a, b), greatest(a, b));
create index pair_a on media.pair (a);
create index pair_b on media.pair (b);

-- what the host says of a pair; the last number holds
create table media.ruling (
  pair uuid not null references media.pair on delete cascade,
  number int not null check (number > 0),
  answer text not null check (answer in ('SAME_WORK', 'LICENSED', 'COINCIDENCE', 'UNRELATED')),
  note text not null check (length(note) <= 1000),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  primary key (pair, number)
);
