-- a reminder to a judge who is behind; one a day at most
create table review.reminder (
  campaign uuid not null,
  judge uuid not null,
  sent_on date not null, -- in the call's zone
  owed int not null check (owed > 0), -- sheets missing then
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (campaign, judge, sent_on)
);

-- somebody signed for ranking panels together that share no work
create table review.ranked_together (
  campaign uuid primary key,
  panels int not null check (panels > 1),
  signed_by uuid not null,
  signed_at timestamptz not null
);

-- the meeting after the lock
create table review.deliberation (
  campaign uuid primary key,
  opened_by uuid not null,
  opened_at timestamptz not null,
  named boolean not null default false, -- minutes name judges; else their aliases
  closed_by uuid,
  closed_at timestamptz,
  check ((closed_by is null) = (closed_at is null)),
  check (closed_at is null or closed_at >= opened_at)
);

-- who was there
create table review.present (
  campaign uuid not null references review.deliberation (campaign),
  person uuid not null,
  primary key (campaign, person)
);

-- what was said of a work
create table review.discussion (
  id uuid primary key,
  campaign uuid not null references review.deliberation (campaign),
  entry uuid not null,
  words text not null check (length(words) between 1 and 2000),
  noted_by uuid not null,
  noted_at timestamptz not null
);
create index discussion_campaign on review.discussion (campaign, entry, noted_at);

-- a decision of the committee that departs from the ranking, or settles what it leaves open
create table review.move (
  id uuid primary key,
  campaign uuid not null references review.deliberation (campaign),
  number int not null check (number > 0), -- in order of taking, from 1
  entry uuid not null,
  -- before or after another work, out of the prizes, back to the computed place,
  -- or preferred to a level work where a prize depends on it
  kind text not null check (kind in ('BEFORE', 'AFTER', 'OUT', 'BACK', 'PREFERRED')),
  other uuid,
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  proposed_by uuid not null,
  seconded_by uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (campaign, number),
  check (proposed_by <> seconded_by),
  check (other <> entry),
  check ((other is null) = (kind in ('OUT', 'BACK')))
);

-- an error found after the lock; the mark on the sheet stays as it was
create table review.amendment (
  id uuid primary key,
  campaign uuid not null,
  assignment uuid not null references review.assignment (id),
  criterion text not null,
  was int not null, -- what counted until then
  mark int not null check (mark <> was),
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  check (confirmed_by <> proposed_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (confirmed_at is null or withdrawn_at is null)
);
create index amendment_campaign on review.amendment (campaign);
create unique index amendment_waiting on review.amendment (assignment, criterion)
  where confirmed_at is null and withdrawn_at is null;

-- opened once the scores are locked; closed once and for all
create function review.guard_deliberation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a deliberation is not deleted';
  end if;
  if tg_op = 'INSERT' and not exists (
      select 1 from review.scoring where campaign = new.campaign and locked_at is not null) then
    raise exception 'scoring is not locked';
  end if;
  if tg_op = 'UPDATE' and old.closed_at is not null then
    raise exception 'the deliberation is closed';
  end if;
  return new;
end $$;
create trigger deliberation_guarded before insert or update or delete on review.deliberation
  for each row execute function review.guard_deliberation();

-- nothing of a meeting changes after it; notes and moves do not even during it
create function review.guard_meeting() returns trigger language plpgsql as $$
declare
  call uuid;
begin
  if tg_op <> 'INSERT' and tg_table_name <> 'present' then
    raise exception 'what was recorded stays';
  end if;
  call := case when tg_op = 'DELETE' then old.campaign else new.campaign end;
  if not exists (select 1 from review.deliberation where campaign = call and closed_at is null) then
    raise exception 'the deliberation is not open';
  end if;
  return coalesce(new, old);
end $$;
create trigger present_guarded before insert or update or delete on review.present
  for each row execute function review.guard_meeting();
create trigger discussion_guarded before insert or update or delete on review.discussion
  for each row execute function review.guard_meeting();
create trigger move_guarded before insert or update or delete on review.move
  for each row execute function review.guard_meeting();

-- after the lock and before the end of the meeting; once answered, an amendment stays
create function review.guard_amendment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an amendment is not deleted';
  end if;
  if not exists (
      select 1 from review.scoring where campaign = new.campaign and locked_at is not null) then
    raise exception 'scoring is not locked';
  end if;
  if exists (
      select 1 from review.deliberation where campaign = new.campaign and closed_at is not null) then
    raise exception 'the deliberation is closed';
  end if;
  if tg_op = 'UPDATE' and (
      old.confirmed_at is not null or old.withdrawn_at is not null
      or (old.id, old.campaign, old.assignment, old.criterion, old.was, old.mark, old.reason,
          old.proposed_by, old.proposed_at)
        is distinct from (new.id, new.campaign, new.assignment, new.criterion, new.was, new.mark,
          new.reason, new.proposed_by, new.proposed_at)) then
    raise exception 'an amendment stays as it was made';
  end if;
  return new;
end $$;
create trigger amendment_guarded before insert or update or delete on review.amendment
  for each row execute function review.guard_amendment();

-- a time-coded note is part of a sheet too; so is a first line of it
create function review.forbid_note_after_lock() returns trigger language plpgsql as $$
begin
  if exists (
      select 1 from review.assignment a join review.scoring s on s.campaign = a.campaign
      where a.id = case when tg_op = 'DELETE' then old.assignment else new.assignment end
        and s.locked_at is not null) then
    raise exception 'scoring is locked';
  end if;
  return coalesce(new, old);
end $$;
create trigger note_locked before insert or update or delete on review.note
  for each row execute function review.forbid_note_after_lock();

-- no unlocking
create function review.guard_lock() returns trigger language plpgsql as $$
begin
  if old.locked_at is not null and (tg_op = 'DELETE'
      or (old.campaign, old.released_at, old.locked_at, old.locked_by)
        is distinct from (new.campaign, new.released_at, new.locked_at, new.locked_by)) then
    raise exception 'scoring is locked';
  end if;
  return coalesce(new, old);
end $$;
create trigger lock_guarded before update or delete on review.scoring
  for each row execute function review.guard_lock();
