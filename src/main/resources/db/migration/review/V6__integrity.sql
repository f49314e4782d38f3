-- what a person ruled on a pattern found in the marks; never changed, a later one stands instead
create table review.ruling (
  number bigint generated always as identity primary key,
  campaign uuid not null,
  kind text not null check (kind in ('FAVOUR', 'BLOC', 'COPIED', 'FLAT', 'ONE_VALUE', 'DRIFT')),
  judges uuid[] not null check (cardinality(judges) between 1 and 2),
  fingerprint text not null, -- of the marks it was ruled on; other marks are asked about again
  answer text not null check (answer in ('EXPLAINED', 'SET_ASIDE', 'DISCUSS')),
  reason text not null check (length(reason) between 1 and 1000),
  ruled_by uuid not null,
  ruled_at timestamptz not null
);
create index ruling_subject on review.ruling (campaign, kind, judges, number);

-- sheets whose scores do not count while the ruling stands
create table review.set_aside (
  ruling bigint not null references review.ruling (number),
  judge uuid not null,
  entry uuid not null,
  primary key (ruling, judge, entry)
);

create view review.standing_ruling as
  select distinct on (campaign, kind, judges) * from review.ruling
  order by campaign, kind, judges, number desc;

create function review.forbid_ruling_change() returns trigger language plpgsql as $$
begin
  raise exception 'a ruling is never changed';
end $$;
create trigger ruling_kept before update or delete on review.ruling
  for each row execute function review.forbid_ruling_change();
create trigger set_aside_kept before update or delete on review.set_aside
  for each row execute function review.forbid_ruling_change();

-- after the lock no score stops counting, nor begins to count again
create function review.forbid_setting_aside_after_lock() returns trigger language plpgsql as $$
begin
  if exists (select 1 from review.scoring where campaign = new.campaign and locked_at is not null)
    and (new.answer = 'SET_ASIDE' or exists (
      select 1 from review.standing_ruling s
      where s.campaign = new.campaign and s.kind = new.kind and s.judges = new.judges
        and s.answer = 'SET_ASIDE'))
  then
    raise exception 'scoring is locked';
  end if;
  return new;
end $$;
create trigger ruling_locked before insert on review.ruling
  for each row execute function review.forbid_setting_aside_after_lock();
