-- Entries as their entrants see them. Identifiers of other modules stand without foreign keys.
create table intake.entry (
  id uuid primary key,
  campaign uuid not null,
  entrant uuid not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN')),
  number text,
  title text not null default '',
  organisation text not null default '',
  credits text not null default '',
  theme text not null default '',
  further text[] not null default '{}',
  division uuid,
  unit uuid,
  answers jsonb not null default '{}',
  ticks jsonb not null default '{}',
  film uuid,
  film_sha256 text,
  film_advice int not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  reopened_at timestamptz,
  unique (campaign, number),
  check (state <> 'SUBMITTED' or (number is not null and film is not null and submitted_at is not null))
);
create index entry_entrant on intake.entry (entrant);
create index entry_campaign on intake.entry (campaign, state);
create index entry_film on intake.entry (film);
create index entry_bytes on intake.entry (film_sha256);

-- The last number given in a campaign; its row lock makes numbers gap-free.
create table intake.counter (
  campaign uuid primary key,
  last int not null check (last > 0)
);

-- What a receipt says never changes; a later one stands beside it.
create table intake.receipt (
  code text primary key check (code ~ '^[0-9a-z]{16}$'),
  entry uuid not null references intake.entry (id),
  version int not null check (version > 0),
  number text not null,
  submitted_at timestamptz not null,
  film_sha256 text not null check (film_sha256 ~ '^[0-9a-f]{64}$'),
  salt text not null check (salt ~ '^[0-9a-f]{64}$'),
  payload text not null,
  ledger_index bigint not null unique,
  ledger_at timestamptz not null,
  unique (entry, version)
);

create table intake.acceptance (
  entry uuid not null,
  receipt_version int not null,
  declaration text not null,
  version int not null,
  text_sha256 text not null,
  accepted_at timestamptz not null,
  primary key (entry, receipt_version, declaration),
  foreign key (entry, receipt_version) references intake.receipt (entry, version)
);

create table intake.story (
  id bigint generated always as identity primary key,
  entry uuid not null references intake.entry (id),
  at timestamptz not null,
  what text not null check (what in ('SUBMITTED', 'RETURNED', 'UNRETURNED', 'REOPENED', 'WITHDRAWN')),
  by_person uuid not null,
  why_zh text,
  why_en text,
  check (what <> 'RETURNED' or (why_zh is not null and why_en is not null))
);
create index story_entry on intake.story (entry, at);

create view intake.api_entry as
  select id, campaign, entrant, state, number, title, theme, further, division, unit, film, submitted_at
  from intake.entry
  where number is not null and state in ('SUBMITTED', 'RETURNED');
