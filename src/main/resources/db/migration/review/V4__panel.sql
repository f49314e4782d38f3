-- how much a judge takes on, and when
alter table review.panel
  add column min_load int not null default 0,
  add column available_from date,
  add column available_until date,
  add column left_at timestamptz, -- no longer available, whatever the dates say
  add column left_why text,
  add column left_by uuid,
  add column invited_at timestamptz, -- the last letter with a link
  add constraint panel_loads check (min_load >= 0 and min_load <= max_load),
  add constraint panel_days check (available_from <= available_until),
  add constraint panel_left check (
    (left_at is null) = (left_why is null) and (left_at is null) = (left_by is null));

-- bodies a judge has to do with, by their own word or the host's
create table review.tie (
  id uuid primary key,
  campaign uuid not null,
  judge uuid not null,
  body text not null check (body <> ''),
  declared_by uuid not null,
  declared_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  foreign key (campaign, judge) references review.panel (campaign, judge) on delete cascade,
  check ((lifted_by is null) = (lifted_at is null))
);
create unique index tie_once on review.tie (campaign, judge, body) where lifted_at is null;

-- who would judge what, until the release; released as it stands here
create table review.draft (
  campaign uuid primary key,
  seed bigint not null,
  made_by uuid not null,
  made_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz,
  check ((changed_by is null) = (changed_at is null))
);

create table review.draft_pair (
  campaign uuid not null references review.draft (campaign) on delete cascade,
  judge uuid not null,
  entry uuid not null,
  primary key (campaign, judge, entry),
  foreign key (campaign, judge) references review.panel (campaign, judge) on delete cascade
);

-- changes of the draft by hand, the last of which can be undone
create table review.draft_step (
  id bigint generated always as identity primary key,
  campaign uuid not null references review.draft (campaign) on delete cascade,
  entry uuid not null,
  taken uuid, -- from this judge
  given uuid, -- to this judge
  made_by uuid not null,
  made_at timestamptz not null,
  check (taken is not null or given is not null),
  check (taken is distinct from given)
);
create index draft_step_campaign on review.draft_step (campaign, id);

-- what changed in who judges what after the release
create table review.regiven (
  id uuid primary key,
  campaign uuid not null,
  kind text not null check (kind in ('EXTRA', 'REPAIR')),
  why text not null,
  made_by uuid not null,
  made_at timestamptz not null
);
create index regiven_campaign on review.regiven (campaign, made_at);

create table review.regiven_pair (
  regiven uuid not null references review.regiven (id) on delete cascade,
  judge uuid not null,
  entry uuid not null,
  added boolean not null, -- false: taken away
  primary key (regiven, judge, entry)
);
