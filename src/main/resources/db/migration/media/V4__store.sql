-- the bytes of films as given, each once however many films share them
create table media.original (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  -- since when they are where every machine finds them; null while they lie with their upload
  kept_at timestamptz,
  -- when they were last read whole and were right
  verified_at timestamptz,
  -- since when they are known to be missing or changed
  damaged_at timestamptz,
  check (kept_at is not null or (verified_at is null and damaged_at is null))
);
create index original_verified on media.original (verified_at nulls first)
  where kept_at is not null;

insert into media.original (sha256, size, kept_at)
select sha256, max(size), max(begun_at) filter (where state = 'CHECKED')
from media.film where sha256 is not null group by sha256;

-- the last look through all that is stored; one row
create table media.stocktaking (
  one boolean primary key default true check (one),
  at timestamptz not null,
  originals bigint not null check (originals >= 0),
  original_bytes bigint not null check (original_bytes >= 0),
  part_bytes bigint not null check (part_bytes >= 0),
  -- deleted since nobody knew them
  cleared bigint not null check (cleared >= 0),
  cleared_bytes bigint not null check (cleared_bytes >= 0)
);
