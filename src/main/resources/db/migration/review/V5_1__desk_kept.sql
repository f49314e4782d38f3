-- a fit mark can be taken back, and of two the newer stays
alter table review.fit add column fits boolean not null default true;
alter table review.fit add column changed_at timestamptz not null default '-infinity';

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
