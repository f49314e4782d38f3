-- Requests to have one's data erased, and the proof that it was done: what kinds, when, by whom.
create table organization.erasure (
  id uuid primary key,
  person uuid not null references organization.person,
  asked_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  erased jsonb not null default '[]', -- kinds with counts, and what stayed with its reason
  salt text check (salt ~ '^[0-9a-f]{64}$'),
  payload text,
  ledger_index bigint unique,
  check ((done_at is null) = (ledger_index is null)),
  check ((done_at is null) = (payload is null)),
  check ((done_at is null) = (done_by is null))
);
create unique index erasure_open on organization.erasure (person) where done_at is null;
