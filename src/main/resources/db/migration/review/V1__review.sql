-- the standing decision on an entry; absent while it waits
create table review.screening (
  entry uuid primary key,
  campaign uuid not null,
  outcome text not null check (outcome in ('PASSED', 'REJECTED', 'RETURNED')),
  reason text,
  note text not null default '',
  decided_by uuid not null,
  decided_at timestamptz not null,
  check (outcome = 'PASSED' or reason is not null)
);
create index screening_campaign on review.screening (campaign, outcome);

-- every decision ever taken, undone ones included
create table review.screening_history (
  id bigint generated always as identity primary key,
  entry uuid not null,
  outcome text not null check (outcome in ('PASSED', 'REJECTED', 'RETURNED', 'UNDONE')),
  reason text,
  note text not null default '',
  decided_by uuid not null,
  decided_at timestamptz not null
);
create index screening_history_entry on review.screening_history (entry, id);

-- who judges a call, and what decides with which works they may be trusted
create table review.panel (
  campaign uuid not null,
  judge uuid not null,
  alias text not null, -- how this judge is named to others, such as 评委 03
  organisation text not null,
  division uuid, -- first-level body of the judge's province
  expertise text[] not null default '{}', -- theme ids
  max_load int not null check (max_load >= 0),
  honoured_at timestamptz, -- confidentiality declaration
  primary key (campaign, judge),
  unique (campaign, alias)
);

create table review.scoring (
  campaign uuid primary key,
  released_at timestamptz,
  locked_at timestamptz,
  locked_by uuid,
  check ((locked_at is null) = (locked_by is null)),
  check (locked_at is null or released_at is not null)
);

-- one judge reads one work
create table review.assignment (
  id uuid primary key,
  campaign uuid not null,
  judge uuid not null,
  entry uuid not null,
  place int not null, -- in this judge's reading order
  recused_at timestamptz,
  recusal text,
  comment text not null default '',
  saved_at timestamptz,
  handed_in_at timestamptz,
  unique (campaign, judge, entry),
  foreign key (campaign, judge) references review.panel (campaign, judge),
  check ((recused_at is null) = (recusal is null)),
  check (handed_in_at is null or recused_at is null)
);
create index assignment_judge on review.assignment (judge, campaign, place);
create index assignment_entry on review.assignment (entry);

create table review.mark (
  assignment uuid not null references review.assignment (id) on delete cascade,
  criterion text not null,
  mark int not null,
  primary key (assignment, criterion)
);

create table review.note (
  id uuid primary key,
  assignment uuid not null references review.assignment (id) on delete cascade,
  seconds double precision not null check (seconds >= 0),
  words text not null,
  made_at timestamptz not null
);

-- no mark, hand-in or recusal changes after the lock
create function review.forbid_after_lock() returns trigger language plpgsql as $$
declare
  call uuid;
begin
  if tg_table_name = 'mark' then
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
create trigger mark_locked before insert or update or delete on review.mark
  for each row execute function review.forbid_after_lock();
create trigger assignment_locked before insert or update or delete on review.assignment
  for each row execute function review.forbid_after_lock();
