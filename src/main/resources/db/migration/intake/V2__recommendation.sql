-- What recommending units say about entries, their sealed summary tables, and whom they invited.

-- One row for each entry that ever named a unit. Place is the unit's order of preference.
create table intake.recommendation (
  entry uuid primary key references intake.entry (id),
  campaign uuid not null,
  unit uuid not null,
  state text not null check (state in ('ASKED', 'ENDORSED', 'RETURNED', 'DECLINED', 'LAPSED')),
  words text not null default '',
  place int check (place > 0),
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  check ((state = 'ENDORSED') = (place is not null)),
  check (state not in ('ENDORSED', 'RETURNED', 'DECLINED')
    or (words <> '' and decided_by is not null and decided_at is not null)),
  -- while two change places, both stand on one
  unique (campaign, unit, place) deferrable initially deferred
);
create index recommendation_unit on intake.recommendation (campaign, unit, state);

-- This and the tables below refer to the recommendation, not the entry: a unit's list is locked
-- after an entry, never before it, so that a seal and a withdrawal cannot wait for each other.
create table intake.recommendation_story (
  id bigint generated always as identity primary key,
  entry uuid not null references intake.recommendation (entry),
  unit uuid not null,
  at timestamptz not null,
  what text not null check (what in ('ASKED', 'ENDORSED', 'RETURNED', 'DECLINED', 'LAPSED')),
  words text not null default '',
  by_person uuid
);
create index recommendation_story_entry on intake.recommendation_story (entry, at);

-- works that came before units could answer are asked now
insert into intake.recommendation (entry, campaign, unit, state, asked_at)
  select id, campaign, unit, 'ASKED', submitted_at from intake.entry
  where unit is not null and state in ('SUBMITTED', 'RETURNED');
insert into intake.recommendation_story (entry, unit, at, what)
  select entry, unit, asked_at, 'ASKED' from intake.recommendation;

-- The list of one unit in one call: its row lock puts those who work on it into a row, and its
-- version is that of the newest sealed table.
create table intake.recommender (
  campaign uuid not null,
  unit uuid not null,
  version int not null default 0 check (version >= 0),
  sealed boolean not null default false,
  primary key (campaign, unit),
  check (not sealed or version > 0)
);

-- A sealed summary table. It never changes; it can be opened once, and a new version be sealed.
create table intake.summary (
  campaign uuid not null,
  unit uuid not null,
  version int not null check (version > 0),
  text text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  quota int check (quota >= 0),
  asked int not null check (asked >= 0),
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  ledger_index bigint not null unique,
  opened_by uuid,
  opened_at timestamptz,
  opened_why text,
  primary key (campaign, unit, version),
  check ((opened_at is null) = (opened_by is null) and (opened_at is null) = (opened_why is null))
);

create table intake.summary_line (
  campaign uuid not null,
  unit uuid not null,
  version int not null,
  place int not null check (place > 0),
  entry uuid not null references intake.recommendation (entry),
  number text not null,
  title text not null,
  author text not null,
  words text not null check (words <> ''),
  primary key (campaign, unit, version, place),
  unique (campaign, unit, version, entry),
  foreign key (campaign, unit, version) references intake.summary (campaign, unit, version)
);

create function intake.only_opens() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.opened_at is not null or new.opened_at is null
    or (new.campaign, new.unit, new.version, new.text, new.sha256, new.asked, new.sealed_by,
        new.sealed_at, new.ledger_index)
      is distinct from (old.campaign, old.unit, old.version, old.text, old.sha256, old.asked,
        old.sealed_by, old.sealed_at, old.ledger_index)
    or new.quota is distinct from old.quota
  then
    raise exception 'a sealed table never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger only_opens before update or delete on intake.summary
  for each row execute function intake.only_opens();

create function intake.sealed_line() returns trigger language plpgsql as $$
begin
  raise exception 'a sealed table never changes' using errcode = 'insufficient_privilege';
end
$$;
create trigger never_changes before update or delete on intake.summary_line
  for each row execute function intake.sealed_line();

-- A letter that asks somebody to enter through a unit. Only the SHA-256 of its code is kept.
create table intake.invitation (
  id uuid primary key,
  code_sha256 text not null unique check (code_sha256 ~ '^[0-9a-f]{64}$'),
  campaign uuid not null,
  unit uuid not null,
  email text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  used_by uuid,
  used_at timestamptz,
  entry uuid references intake.entry (id),
  check ((used_at is null) = (used_by is null) and (used_at is null) = (entry is null))
);
create index invitation_unit on intake.invitation (campaign, unit, sent_at);
