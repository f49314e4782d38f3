-- A show: what happens on a stage, cue by cue.
create table programme.show (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  session uuid references programme.session (id) on delete set null,
  title_zh text not null,
  title_en text not null,
  begins timestamptz not null, -- when it is to begin
  version int not null check (version >= 1), -- grows by one with every change
  started_at timestamptz,
  ended_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  check (title_zh <> '' or title_en <> ''),
  check (ended_at is null or ended_at >= started_at)
);
create index show_of on programme.show (gathering);

create table programme.segment (
  id uuid primary key,
  show uuid not null references programme.show (id) on delete cascade,
  position int not null,
  title_zh text not null,
  title_en text not null,
  check (title_zh <> '' or title_en <> ''),
  unique (show, id),
  unique (show, position) deferrable initially deferred
);

-- What is won is not kept here: a cue names what it fires, and that is asked for when it may be known.
create table programme.cue (
  id uuid primary key,
  show uuid not null,
  segment uuid not null,
  position int not null, -- within the show
  title_zh text not null,
  title_en text not null,
  planned_s int not null check (planned_s between 0 and 43200), -- as it stood when the show began
  length_s int not null check (length_s between 0 and 43200), -- as it stands
  fixed_at timestamptz, -- not to begin before
  optional boolean not null,
  spare_s int not null check (spare_s between 0 and length_s), -- by how much it may be shortened
  owner text not null,
  note_zh text not null,
  note_en text not null,
  script_zh text not null,
  script_en text not null,
  medium text not null check (medium in ('NOTHING', 'SLIDES', 'VIDEO', 'PICTURE')),
  media text not null,
  act text not null check (act in ('NONE', 'UNVEILING', 'LAUNCH', 'FOUNDING', 'RELEASE', 'SIGNING',
    'CERTIFICATES')),
  acted_zh text not null,
  acted_en text not null,
  object text, -- key of what it fires
  sealed boolean not null,
  reveal_zh text not null,
  reveal_en text not null,
  people uuid[] not null, -- speakers on stage, in order; stays when one is gone, so that it is seen
  by_hand boolean not null, -- that order was made by hand
  to_check text not null, -- a name that is gone from it; empty where nobody need look
  state text not null check (state in ('WAITING', 'ON', 'DONE', 'SKIPPED', 'DROPPED')),
  started_at timestamptz,
  ended_at timestamptz,
  held_ms bigint not null check (held_ms >= 0),
  held_since timestamptz,
  fired_at timestamptz,
  foreign key (show, segment) references programme.segment (show, id),
  unique (show, position) deferrable initially deferred,
  check (title_zh <> '' or title_en <> ''),
  check ((state in ('ON', 'DONE')) = (started_at is not null)),
  check ((state = 'DONE') = (ended_at is not null)),
  check (held_since is null or state = 'ON'),
  check (started_at is null or fired_at is not null)
);
create index cue_of on programme.cue (show);
create unique index cue_on on programme.cue (show) where state = 'ON';

-- everything pressed while a show ran, and every look at what is sealed
create table programme.press (
  id uuid primary key, -- given by the page: the same press twice counts once
  show uuid not null references programme.show (id) on delete cascade,
  version int not null, -- of the show after it
  what text not null,
  cue uuid, -- stays when the cue is gone
  pressed_by uuid not null,
  pressed_at timestamptz not null
);
create index press_of on programme.press (show, version);

-- a way to look at a show without an account
create table programme.show_link (
  id uuid primary key,
  show uuid not null references programme.show (id) on delete cascade,
  audience text not null check (audience in ('STAGE', 'HOST', 'SCREEN')),
  label text not null,
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  made_by uuid not null,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create index show_link_of on programme.show_link (show);
