-- Works that came on a form, by mail or from a folder, each at most once per source.
create table intake.arrival (
  id uuid primary key,
  -- the order in which they came
  line bigint generated always as identity,
  campaign uuid not null,
  channel text not null check (channel in ('FORM', 'MAIL', 'FOLDER')),
  source_key text not null check (source_key <> ''),
  source_name text not null,
  came_at timestamptz not null,
  -- keeps the entry until somebody claims it
  custodian uuid not null,
  unit uuid,
  work_key text not null check (work_key <> ''),
  entry uuid not null unique references intake.entry (id),
  email text,
  -- when the declarations printed on the form were agreed to; null where they were not
  agreed_at timestamptz,
  state text not null check (state in ('CHECKING', 'WAITING', 'SUBMITTED')),
  problems jsonb not null default '[]',
  claimed_at timestamptz,
  claimed_by uuid,
  unique (campaign, source_key, work_key),
  check ((claimed_at is null) = (claimed_by is null))
);
create index arrival_source on intake.arrival (source_key, line);

-- One-time links by which a contact takes an entry over; only the secret's digest is kept.
create table intake.claim_link (
  token_sha256 bytea primary key check (octet_length(token_sha256) = 32),
  arrival uuid not null references intake.arrival (id),
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at)
);
create index claim_link_arrival on intake.claim_link (arrival);

-- Recommendation forms as they were handed in, byte for byte.
create table intake.form (
  id uuid primary key,
  campaign uuid not null,
  handed_by uuid not null,
  -- whose coordinator handed it in; null for the host
  body uuid,
  name text not null,
  bytes bytea not null check (octet_length(bytes) <= 20000000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  came_at timestamptz not null,
  -- recommends where the form names nobody we know; null where none was chosen
  chosen uuid,
  -- what was put right by hand, by place
  corrections jsonb not null default '{}',
  corrected_at timestamptz,
  -- places of the rows being taken in right now; null while none are
  picks jsonb,
  unique nulls not distinct (campaign, body, sha256)
);
