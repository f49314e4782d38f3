-- Texts are kept as typed: a column is empty where its language is missing.
create table programme.gathering (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name_zh text not null,
  name_en text not null,
  theme_zh text not null default '',
  theme_en text not null default '',
  edition_zh text not null default '',
  edition_en text not null default '',
  zone text not null,
  first_day date not null,
  last_day date not null,
  within uuid references programme.gathering (id), -- it is a forum of that one
  roles text[] not null, -- order in which the roles of bodies are printed
  hall_gap int not null default 0 check (hall_gap between 0 and 480), -- minutes between two sessions of a hall
  person_gap int not null default 0 check (person_gap between 0 and 480), -- minutes between two sessions of a person
  made_by uuid not null,
  made_at timestamptz not null,
  check (name_zh <> '' or name_en <> ''),
  check (first_day <= last_day and last_day < first_day + 60),
  check (within <> id)
);

-- when a day of a gathering begins and ends, in its zone
create table programme.day (
  gathering uuid not null references programme.gathering (id),
  day date not null,
  opens time not null,
  closes time not null, -- of the day after, where it is not after the opening
  primary key (gathering, day)
);

-- calls whose entries may become talks
create table programme.gathering_campaign (
  gathering uuid not null references programme.gathering (id),
  campaign uuid not null,
  position int not null,
  primary key (gathering, campaign)
);

-- a track of sessions, which may be an edition of its own
create table programme.forum (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  name_zh text not null,
  name_en text not null,
  edition_zh text not null default '',
  edition_en text not null default '',
  theme_zh text not null default '',
  theme_en text not null default '',
  position int not null,
  check (name_zh <> '' or name_en <> ''),
  unique (gathering, id)
);

-- who stands behind a gathering, or behind one of its forums, in printed order
create table programme.body (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  forum uuid,
  role text not null
    check (role in ('GUIDING', 'HOST', 'ORGANISER', 'CO_ORGANISER', 'SUPPORTING', 'MEDIA')),
  name_zh text not null,
  name_en text not null,
  position int not null,
  check (name_zh <> '' or name_en <> ''),
  foreign key (gathering, forum) references programme.forum (gathering, id) on delete cascade
);
create index body_of on programme.body (gathering);

create table programme.venue (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  name_zh text not null,
  name_en text not null,
  address_zh text not null default '',
  address_en text not null default '',
  position int not null,
  check (name_zh <> '' or name_en <> ''),
  unique (gathering, id)
);

create table programme.hall (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  venue uuid not null,
  name_zh text not null,
  name_en text not null,
  capacity int not null check (capacity between 1 and 200000),
  equipment text[] not null default '{}',
  position int not null,
  check (name_zh <> '' or name_en <> ''),
  unique (gathering, id),
  foreign key (gathering, venue) references programme.venue (gathering, id)
);

-- two halls in one space: one is part of the other, or a wall between them is taken down
create table programme.hall_shared (
  gathering uuid not null,
  a uuid not null,
  b uuid not null,
  primary key (a, b),
  foreign key (gathering, a) references programme.hall (gathering, id) on delete cascade,
  foreign key (gathering, b) references programme.hall (gathering, id) on delete cascade,
  check (a < b)
);

create table programme.speaker (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  name_zh text not null,
  name_en text not null,
  title_zh text not null default '',
  title_en text not null default '',
  organization_zh text not null default '',
  organization_en text not null default '',
  rank int not null check (rank >= 1),
  email text, -- for letters alone, never published
  withdrawn_at timestamptz, -- has dropped out
  withdrawn_why text,
  made_at timestamptz not null,
  check (name_zh <> '' or name_en <> ''),
  check ((withdrawn_at is null) = (withdrawn_why is null)),
  unique (gathering, id)
);
create index speaker_of on programme.speaker (gathering);

-- when a speaker can be there; always, where there is no row
create table programme.speaker_window (
  speaker uuid not null references programme.speaker (id) on delete cascade,
  starts timestamptz not null,
  ends timestamptz not null,
  primary key (speaker, starts),
  check (starts < ends)
);

-- two speakers of like names whom a person has said to be two people
create table programme.speaker_distinct (
  a uuid not null references programme.speaker (id) on delete cascade,
  b uuid not null references programme.speaker (id) on delete cascade,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (a, b),
  check (a < b)
);

create table programme.session (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  forum uuid,
  kind text not null check (kind in ('KEYNOTE', 'TALK', 'PANEL', 'ROADSHOW', 'CEREMONY', 'BRIEFING',
    'REHEARSAL', 'MEETING', 'TOUR', 'SOCIAL', 'BREAK')),
  title_zh text not null,
  title_en text not null,
  summary_zh text not null default '',
  summary_en text not null default '',
  minutes int not null check (minutes between 1 and 1440),
  hall uuid,
  starts timestamptz,
  pinned boolean not null default false, -- the solver leaves it where it is
  languages text[] not null default '{}',
  interpretation text[] not null default '{}',
  needs text[] not null default '{}', -- equipment
  audience int check (audience between 0 and 200000), -- expected; null where nobody has said
  open boolean not null,
  made_at timestamptz not null,
  check (title_zh <> '' or title_en <> ''),
  check ((hall is null) = (starts is null)),
  check (not pinned or hall is not null),
  check (not open or kind not in ('REHEARSAL', 'MEETING')),
  unique (gathering, id),
  foreign key (gathering, forum) references programme.forum (gathering, id),
  foreign key (gathering, hall) references programme.hall (gathering, id)
);

create table programme.talk (
  id uuid primary key,
  session uuid not null references programme.session (id) on delete cascade,
  title_zh text not null,
  title_en text not null,
  minutes int not null check (minutes between 1 and 1440),
  position int not null,
  entry uuid unique, -- the entry of a call that it came from
  check (title_zh <> '' or title_en <> ''),
  unique (session, id)
);

-- who is on stage: for a whole session, or for one of its talks
create table programme.appearance (
  id uuid primary key,
  gathering uuid not null,
  session uuid not null,
  talk uuid,
  speaker uuid not null,
  part text not null check (part in ('HOST', 'MODERATOR', 'SPEAKER', 'PANELLIST', 'GUEST')),
  position int not null,
  unique nulls not distinct (session, talk, speaker, part),
  foreign key (gathering, session) references programme.session (gathering, id) on delete cascade,
  foreign key (session, talk) references programme.talk (session, id) on delete cascade,
  foreign key (gathering, speaker) references programme.speaker (gathering, id)
);
create index appearance_of on programme.appearance (speaker);

-- one session must be over before another begins
create table programme.session_order (
  gathering uuid not null,
  earlier uuid not null,
  later uuid not null,
  gap int not null default 0 check (gap between 0 and 2880), -- minutes at least between the two
  primary key (earlier, later),
  foreign key (gathering, earlier) references programme.session (gathering, id) on delete cascade,
  foreign key (gathering, later) references programme.session (gathering, id) on delete cascade,
  check (earlier <> later)
);

-- a programme as it was released
create table programme.release (
  gathering uuid not null references programme.gathering (id),
  version int not null check (version >= 1),
  content jsonb not null,
  released_by uuid not null,
  released_at timestamptz not null,
  primary key (gathering, version)
);

create function programme.forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'a released programme is never changed';
end $$;
create trigger release_unchanged before update or delete on programme.release
  for each row execute function programme.forbid_change();

-- a speaker whom a release concerns: written to, or told by a person
create table programme.telling (
  gathering uuid not null,
  version int not null,
  speaker uuid not null, -- stays when the speaker is gone
  mailed boolean not null,
  told_by uuid,
  told_at timestamptz,
  primary key (gathering, version, speaker),
  foreign key (gathering, version) references programme.release (gathering, version),
  check ((told_by is null) = (told_at is null)),
  check (not mailed or told_at is null)
);
