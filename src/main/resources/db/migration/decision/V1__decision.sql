create table decision.decision (
  id uuid primary key,
  kind text not null,
  subject uuid not null,
  content text not null,
  content_hash text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  signed_by uuid check (signed_by <> proposed_by),
  signed_at timestamptz,
  post_at timestamptz,
  ledger_line bigint,
  withdrawn_at timestamptz,
  check ((signed_by is null) = (signed_at is null)),
  check (post_at is null or signed_at is not null),
  check ((post_at is null) = (ledger_line is null))
);
-- one living proposal for one thing
create unique index decision_current on decision.decision (kind, subject) where withdrawn_at is null;
create index decision_posted on decision.decision (kind, post_at) where withdrawn_at is null;

-- what was proposed is what is signed and posted
create function decision.forbid_change() returns trigger language plpgsql as $$
begin
  if new.content <> old.content or new.content_hash <> old.content_hash or new.kind <> old.kind
     or new.subject <> old.subject or new.proposed_by <> old.proposed_by then
    raise exception 'a proposal is never changed';
  end if;
  return new;
end $$;
create trigger decision_unchanged before update on decision.decision
  for each row execute function decision.forbid_change();
