-- What is declared of generated content; null while the question is not answered.
alter table intake.entry
  add column ai text check (ai in ('NONE', 'PARTLY', 'WHOLLY')),
  add column ai_parts text[] not null default '{}'
    check (ai_parts <@ '{PICTURE,SOUND,VOICE,TEXT,SUBTITLES}'),
  add column ai_tool text not null default '';

-- Each text ever accepted, by the hash that receipts commit to.
create table intake.declaration_text (
  sha256 text primary key check (sha256 = encode(sha256(convert_to(zh || E'\n' || en, 'UTF8')), 'hex')),
  zh text not null,
  en text not null
);

-- Complaints of people whose rights a work is said to infringe. Its key, sent to the address given,
-- proves the address and shows how the complaint stands.
create sequence intake.complaint_number;
create table intake.complaint (
  id uuid primary key,
  number text not null unique check (number ~ '^RC-[0-9]{4,}$'),
  campaign uuid not null,
  -- as the complainant named it; which entry it is the host says where a number does not
  work text not null,
  entry uuid references intake.entry,
  name text not null,
  email text not null,
  relation text not null check (relation in ('OWNER', 'AGENT', 'DEPICTED', 'OTHER')),
  claim text not null,
  evidence text not null,
  state text not null check (state in
    ('RECEIVED', 'CONFIRMED', 'UNDER_REVIEW', 'TAKEN_DOWN', 'DISMISSED', 'REINSTATED')),
  received_at timestamptz not null,
  key_sha256 bytea not null unique,
  salt text not null check (salt ~ '^[0-9a-f]{64}$'),
  payload text not null,
  ledger_index bigint not null unique,
  check (state not in ('TAKEN_DOWN', 'REINSTATED') or entry is not null)
);
create index complaint_entry on intake.complaint (entry);
create index complaint_received on intake.complaint (received_at desc);

-- What happened to a complaint; lines are only ever added.
create table intake.complaint_step (
  id bigint generated always as identity primary key,
  complaint uuid not null references intake.complaint (id),
  at timestamptz not null,
  what text not null check (what in ('RECEIVED', 'CONFIRMED', 'UNDER_REVIEW', 'TAKEN_DOWN',
    'DISMISSED', 'REINSTATED', 'TIED', 'COUNTERED')),
  by_person uuid, -- null for the complainant, who has no account
  why text not null default '',
  ledger_index bigint unique,
  check ((what in ('TAKEN_DOWN', 'REINSTATED')) = (ledger_index is not null)),
  check (what not in ('TAKEN_DOWN', 'DISMISSED', 'REINSTATED') or (why <> '' and by_person is not null))
);
create index complaint_step_complaint on intake.complaint_step (complaint, id);

-- To whom the personal data of an entry were shown unmasked, and when; lines are only ever added.
create table intake.disclosure (
  id bigint generated always as identity primary key,
  entry uuid not null references intake.entry (id),
  person uuid not null,
  at timestamptz not null
);
create index disclosure_entry on intake.disclosure (entry, at);
