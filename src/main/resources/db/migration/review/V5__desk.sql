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

-- whether a judge finds a work fit for a prize; a row for each time they said so
create table review.fit (
  assignment uuid not null references review.assignment (id) on delete cascade,
  prize text not null,
  fits boolean not null,
  changed_at timestamptz not null, -- when it was chosen, perhaps without a line to here
  primary key (assignment, prize)
);

-- when a mark was chosen and a comment written; the newest stays, whichever arrives last
alter table review.mark add column changed_at timestamptz not null default '-infinity';
alter table review.assignment add column comment_at timestamptz not null default '-infinity';

-- how a judge likes the desk to look
create table review.comfort (
  judge uuid primary key,
  elder boolean not null, -- large type and targets
  single boolean not null -- one criterion at a time
);

-- works to warm up with: never in the round itself
create table review.sample (
  id uuid primary key,
  campaign uuid not null,
  entry uuid not null,
  place int not null check (place between 1 and 5),
  reason text not null check (reason <> ''), -- why the reference marks are what they are
  set_by uuid not null,
  set_at timestamptz not null,
  unique (campaign, entry),
  unique (campaign, place)
);
create table review.sample_mark (
  sample uuid not null references review.sample (id) on delete cascade,
  criterion text not null,
  mark int not null,
  primary key (sample, criterion)
);
-- what a judge gave it; these never count
create table review.sample_sheet (
  sample uuid not null references review.sample (id) on delete cascade,
  judge uuid not null,
  handed_in_at timestamptz not null,
  primary key (sample, judge)
);
create table review.sample_given (
  sample uuid not null,
  judge uuid not null,
  criterion text not null,
  mark int not null,
  primary key (sample, judge, criterion),
  foreign key (sample, judge) references review.sample_sheet (sample, judge) on delete cascade
);

-- a work that comes into the round after all, such as by an appeal, is no sample any more
create function review.drop_sample() returns trigger language plpgsql as $$
begin
  delete from review.sample where campaign = new.campaign and entry = new.entry;
  return null;
end $$;
create trigger assignment_no_sample after insert on review.assignment
  for each row execute function review.drop_sample();

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
