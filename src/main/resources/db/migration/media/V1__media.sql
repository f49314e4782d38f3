create table media.film (
  id uuid primary key,
  owner uuid not null,
  subject uuid not null,
  -- for people's eyes only, never a path
  name text not null check (octet_length(name) between 1 and 255),
  size bigint not null check (size > 0),
  state text not null check (state in ('UPLOADING', 'CHECKING', 'CHECKED')),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  outcome jsonb,
  -- how often the check was begun; a file that kills its checker is given up after a few
  attempts int not null default 0,
  begun_at timestamptz not null
);
create index film_subject on media.film (subject, begun_at desc);
create index film_bytes on media.film (sha256);
create index film_unfinished on media.film (owner) where state = 'UPLOADING';

create table media.upload (
  film uuid primary key references media.film on delete cascade,
  -- as sent, since tus asks for it back
  metadata text not null check (octet_length(metadata) <= 4096),
  -- bytes that are on the disk for certain
  received bigint not null check (received >= 0),
  -- no byte is taken after this
  until timestamptz not null,
  -- left alone for so long, it is cleared away
  expires_at timestamptz not null
);
create index upload_expiry on media.upload (expires_at);
