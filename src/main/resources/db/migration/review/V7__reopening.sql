-- A meeting that was closed and is held again: a work withdrawn since may leave others level.
alter table review.deliberation add column reopened int not null default 0; -- so many times

create table review.reopening (
  id uuid primary key,
  campaign uuid not null references review.deliberation (campaign),
  number int not null check (number > 0), -- in order of taking, from 1
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  proposed_by uuid not null,
  seconded_by uuid not null,
  recorded_by uuid not null,
  closed_by uuid not null, -- who had closed it
  closed_at timestamptz not null, -- when it had been closed
  reopened_at timestamptz not null,
  unique (campaign, number),
  check (proposed_by <> seconded_by),
  check (reopened_at >= closed_at)
);

create function review.guard_reopening() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'what was recorded stays';
  end if;
  if not exists (
      select 1 from review.deliberation
      where campaign = new.campaign and closed_at = new.closed_at and closed_by = new.closed_by
        and reopened + 1 = new.number) then
    raise exception 'the deliberation is not closed';
  end if;
  return new;
end $$;
create trigger reopening_guarded before insert or update or delete on review.reopening
  for each row execute function review.guard_reopening();

-- closed, a meeting changes only by being held again, with the record of why
create or replace function review.guard_deliberation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a deliberation is not deleted';
  end if;
  if tg_op = 'INSERT' and not exists (
      select 1 from review.scoring where campaign = new.campaign and locked_at is not null) then
    raise exception 'scoring is not locked';
  end if;
  if tg_op = 'UPDATE' and old.closed_at is null and new.reopened <> old.reopened then
    raise exception 'the deliberation is open';
  end if;
  if tg_op = 'UPDATE' and old.closed_at is not null and (
      new.closed_at is not null
      or new.reopened <> old.reopened + 1
      or (old.campaign, old.opened_by, old.opened_at, old.named)
        is distinct from (new.campaign, new.opened_by, new.opened_at, new.named)
      or not exists (
        select 1 from review.reopening
        where campaign = old.campaign and number = new.reopened)) then
    raise exception 'the deliberation is closed';
  end if;
  return new;
end $$;
