-- finished files made of a film, to be compared with what is stored
create table media.part (
  film uuid not null references media.film on delete cascade,
  name text not null check (name ~ '^[a-z0-9][a-z0-9.-]*$'),
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- when they were last read whole and were right
  verified_at timestamptz not null,
  primary key (film, name)
);
create index part_verified on media.part (verified_at);
