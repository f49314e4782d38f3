-- the rules of scoring as they stood when the works were given to the judges
create table review.frozen (
  campaign uuid primary key,
  rules text not null, -- canonical JSON
  hash text not null check (hash = encode(sha256(convert_to(rules, 'UTF8')), 'hex')),
  frozen_at timestamptz not null,
  frozen_by uuid not null,
  ledger bigint not null unique -- line of the log that holds the hash
);

create function review.forbid_thawing() returns trigger language plpgsql as $$
begin
  raise exception 'the rules of scoring are frozen';
end $$;
create trigger frozen_kept before update or delete on review.frozen
  for each row execute function review.forbid_thawing();

-- false only where works were given out before rules could be frozen
alter table review.scoring add column frozen boolean not null default true;
update review.scoring set frozen = false;

-- no work is with a judge unless the rules are frozen by the end of the same transaction
create function review.require_frozen_rules() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from review.frozen where campaign = new.campaign) then
    raise exception 'the rules of scoring are not frozen';
  end if;
  return null;
end $$;
create constraint trigger scoring_frozen after insert on review.scoring
  deferrable initially deferred
  for each row when (new.released_at is not null) execute function review.require_frozen_rules();

-- prizes a judge finds a work fit for
create table review.fit (
  assignment uuid not null references review.assignment (id) on delete cascade,
  prize text not null,
  primary key (assignment, prize)
);

create or replace function review.forbid_after_lock() returns trigger language plpgsql as $$
declare
  call uuid;
begin
  if tg_table_name in ('mark', 'fit') then
    select campaign into call from review.assignment
    where id = coalesce(new.assignment, old.assignment);
  else
    call := coalesce(new.campaign, old.campaign);
  end if;
  if exists (select 1 from review.scoring where campaign = call and locked_at is not null) then
    raise exception 'scoring is locked';
  end if;
  return coalesce(new, old);
end $$;
create trigger fit_locked before insert or update or delete on review.fit
  for each row execute function review.forbid_after_lock();
