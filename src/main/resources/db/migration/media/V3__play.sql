-- One quality of a film for adaptive streaming, made when first asked for.
create table media.rung (
  film uuid not null references media.film on delete cascade,
  name text not null check (name in ('source', '1080', '720', '480')),
  -- what its progress is reported of
  id uuid not null unique,
  state text not null check (state in ('ASKED', 'READY', 'FAILED')),
  -- its file beside the film's other parts; a new name whenever the bytes change, so that byte
  -- ranges in the playlist never point into another file
  part text check (part ~ '^[a-z0-9][a-z0-9.-]*$'),
  width int check (width > 0),
  height int check (height > 0),
  -- bits per second of the heaviest piece, and of the whole
  peak bigint check (peak > 0),
  average bigint check (average > 0),
  codecs text,
  playlist text,
  primary key (film, name),
  check ((state = 'READY') = (part is not null and playlist is not null and codecs is not null
    and width is not null and height is not null and peak is not null and average is not null))
);

-- Subtitles, cleaned by us, one track for each language of a film.
create table media.caption (
  film uuid not null references media.film on delete cascade,
  language text not null check (language in ('zh', 'en')),
  -- WebVTT as we wrote it
  vtt text not null check (octet_length(vtt) between 1 and 1048576),
  -- the file's name as given, for people's eyes only
  name text not null check (octet_length(name) between 1 and 255),
  cues int not null check (cues > 0),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (film, language)
);
