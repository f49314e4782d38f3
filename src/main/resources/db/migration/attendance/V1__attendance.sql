-- how a gathering receives its guests; gatherings, sessions, halls and speakers are another module's
create table attendance.reception (
  gathering uuid primary key,
  admission text not null check (admission in ('OPEN', 'APPROVAL', 'INVITED')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  most integer check (most > 0), -- in all; null for no limit
  keep_until date not null, -- after this day nothing personal is kept
  consent_zh text not null,
  consent_en text not null,
  changed_at timestamptz not null,
  cleared_at timestamptz, -- when everything personal was erased
  check (opens_at < closes_at)
);

create table attendance.category (
  id uuid primary key,
  gathering uuid not null references attendance.reception (gathering),
  place integer not null,
  name_zh text not null check (name_zh <> ''),
  name_en text not null check (name_en <> ''),
  colour text not null,
  most integer check (most > 0), -- null for no limit of its own
  companions integer not null check (companions between 0 and 5), -- a guest may bring
  strangers boolean not null, -- may choose it themselves
  walk_in boolean not null, -- given out at the door
  unique (gathering, place),
  unique (gathering, name_zh)
);

-- those who invite together, such as a body with its guests
create table attendance.party (
  id uuid primary key,
  gathering uuid not null references attendance.reception (gathering),
  name text not null check (name <> ''),
  quota integer check (quota > 0), -- guests it may name; null for no limit
  unique (gathering, name)
);

create table attendance.guest (
  id uuid primary key,
  number bigint generated always as identity unique, -- order of coming
  gathering uuid not null references attendance.reception (gathering),
  category uuid not null references attendance.category (id),
  party uuid references attendance.party (id),
  origin text not null check (origin in ('LIST', 'FORM', 'SPEAKER', 'COMPANION', 'WALK_IN')),
  state text not null check (state in ('LISTED', 'INVITED', 'UNCONFIRMED', 'REQUESTED', 'WAITING',
    'REGISTERED', 'DECLINED', 'REFUSED', 'WITHDRAWN', 'ERASED')),
  since timestamptz not null, -- of the state
  name_zh text not null,
  name_en text not null,
  organization text not null,
  title text not null,
  email text not null check (email = lower(email)), -- empty where there is none
  phone text not null,
  needs text not null, -- sealed: diet and access are about health
  consent_at timestamptz, -- when they agreed that this is kept
  companion_of uuid references attendance.guest (id),
  speaker uuid, -- of the gathering's programme
  listed_at timestamptz not null,
  letter_due text check (letter_due in ('INVITATION', 'REMINDER')),
  written_at timestamptz, -- the latest invitation
  reminded_at timestamptz,
  seen_at timestamptz, -- when the personal page was first opened
  badge text unique check (badge ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  printed integer not null default 0,
  printed_at timestamptz,
  check (state = 'ERASED' or name_zh <> '' or name_en <> ''),
  check (state <> 'ERASED' or (name_zh || name_en || organization || title || email || phone
    || needs = '' and letter_due is null)),
  check (state <> 'REGISTERED' or badge is not null),
  check (companion_of is null or origin = 'COMPANION')
);
create unique index guest_email on attendance.guest (gathering, email) where email <> '';
create unique index guest_speaker on attendance.guest (gathering, speaker)
  where speaker is not null and state <> 'ERASED';
create index guest_state on attendance.guest (gathering, state, category);
create index guest_companion on attendance.guest (companion_of) where companion_of is not null;
create index guest_letter on attendance.guest (listed_at) where letter_due is not null;

-- personal links; only what their secret hashes to is kept
create table attendance.link (
  token_sha256 bytea primary key,
  guest uuid not null references attendance.guest (id),
  issued_at timestamptz not null,
  revoked_at timestamptz
);
create index link_guest on attendance.link (guest);

-- sessions a guest wants to see
create table attendance.star (
  guest uuid not null references attendance.guest (id),
  session uuid not null,
  primary key (guest, session)
);

-- who has read or taken away personal data
create table attendance.disclosure (
  number bigint generated always as identity primary key,
  gathering uuid not null references attendance.reception (gathering),
  guest uuid references attendance.guest (id), -- null for a whole list
  what text not null check (what in ('ONE', 'LIST', 'BADGES')),
  person uuid not null,
  at timestamptz not null
);

-- what was erased, so that it can be shown without naming anybody
create table attendance.erasure (
  id uuid primary key,
  gathering uuid not null references attendance.reception (gathering),
  guest uuid references attendance.guest (id), -- null for all guests of the gathering
  why text not null check (why in ('OWN', 'HOST', 'ACCOUNT', 'TERM')),
  at timestamptz not null,
  payload text not null,
  salt text not null,
  ledger_index bigint not null unique,
  check ((why = 'TERM') = (guest is null))
);

-- a sheet that was handed in and waits for a person's decisions
create table attendance.sheet (
  id uuid primary key,
  gathering uuid not null references attendance.reception (gathering),
  name text not null,
  read_by uuid not null,
  read_at timestamptz not null
);

create table attendance.sheet_row (
  sheet uuid not null references attendance.sheet (id) on delete cascade,
  line integer not null check (line > 0),
  name_zh text not null,
  name_en text not null,
  organization text not null,
  title text not null,
  email text not null,
  phone text not null,
  category uuid references attendance.category (id),
  party text not null,
  problems jsonb not null, -- findings per cell
  likeness text check (likeness in ('SAME_ROW', 'SAME_GUEST', 'LIKE_ROW', 'LIKE_GUEST')),
  of_line integer, -- the row of this sheet it resembles
  of_guest uuid references attendance.guest (id),
  decision text check (decision in ('ADD', 'REPLACE', 'SKIP')),
  primary key (sheet, line),
  check (likeness is null or (likeness like '%_ROW') = (of_line is not null)),
  check (likeness is null or (likeness like '%_GUEST') = (of_guest is not null)),
  check (likeness is not null or decision is null)
);

-- a link that makes any device with a browser a door
create table attendance.door (
  id uuid primary key,
  gathering uuid not null references attendance.reception (gathering),
  name text not null check (name <> ''),
  kind text not null check (kind in ('GATHERING', 'SESSION', 'HALL')),
  place uuid not null, -- the gathering, session or hall one enters by it
  token_sha256 bytea not null unique,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index door_gathering on attendance.door (gathering);

-- every check-in that ever came from a door, also the second of one guest; the device gives the id,
-- so that what is sent twice is kept once
create table attendance.checkin (
  id uuid primary key,
  number bigint generated always as identity unique, -- order of arriving here
  gathering uuid not null references attendance.reception (gathering),
  guest uuid not null references attendance.guest (id),
  door uuid not null references attendance.door (id),
  place uuid not null,
  at timestamptz not null, -- by the device, put right by the difference of the clocks
  received_at timestamptz not null,
  undone_at timestamptz,
  undone_door uuid references attendance.door (id),
  undone_why text,
  check ((undone_at is null) = (undone_why is null)),
  check (at <= received_at)
);
create index checkin_guest on attendance.checkin (guest, place, at, id) where undone_at is null;
create index checkin_place on attendance.checkin (gathering, place);

-- of each guest at each place the earliest that stands
create view attendance.entrance as
  select distinct on (guest, place) * from attendance.checkin
  where undone_at is null order by guest, place, at, id;
