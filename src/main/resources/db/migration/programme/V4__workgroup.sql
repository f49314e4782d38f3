-- Who prepares a gathering, and what they have to do until when.
create table programme.workgroup (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  name_zh text not null,
  name_en text not null,
  position int not null,
  made_by uuid not null,
  made_at timestamptz not null,
  check (name_zh <> '' or name_en <> ''),
  unique (gathering, id)
);

create table programme.workgroup_member (
  id uuid primary key,
  gathering uuid not null,
  workgroup uuid not null,
  name text not null check (name <> ''),
  email text check (email = lower(email)), -- for reminders alone
  person uuid, -- the account, where there is one
  lead boolean not null,
  added_at timestamptz not null,
  unique (gathering, id),
  foreign key (gathering, workgroup) references programme.workgroup (gathering, id) on delete cascade
);
create unique index workgroup_lead on programme.workgroup_member (workgroup) where lead;
create index workgroup_member_account on programme.workgroup_member (person) where person is not null;

create table programme.task (
  id uuid primary key,
  gathering uuid not null,
  workgroup uuid not null,
  title text not null check (title <> ''),
  note text not null,
  owner uuid, -- a member of any of the gathering's groups
  due date not null, -- in the gathering's zone; not after its last day
  days int not null check (days between 1 and 365), -- how many it takes
  state text not null check (state in ('OPEN', 'DOING', 'DONE', 'BLOCKED')),
  state_at timestamptz not null,
  state_by uuid not null, -- an account, or the member who came by a link
  made_at timestamptz not null,
  unique (gathering, id),
  foreign key (gathering, workgroup) references programme.workgroup (gathering, id),
  foreign key (gathering, owner) references programme.workgroup_member (gathering, id)
);
create index task_of on programme.task (gathering);
create index task_owner on programme.task (owner);

-- a task that can begin only when another is done; never in a circle
create table programme.task_need (
  gathering uuid not null,
  task uuid not null,
  needs uuid not null,
  primary key (task, needs),
  foreign key (gathering, task) references programme.task (gathering, id) on delete cascade,
  foreign key (gathering, needs) references programme.task (gathering, id) on delete cascade,
  check (task <> needs)
);

-- what cannot take place until a task is done
create table programme.task_block (
  id uuid primary key,
  gathering uuid not null,
  task uuid not null,
  session uuid,
  cue uuid references programme.cue (id) on delete cascade,
  foreign key (gathering, task) references programme.task (gathering, id) on delete cascade,
  foreign key (gathering, session) references programme.session (gathering, id) on delete cascade,
  unique nulls not distinct (task, session, cue),
  check (num_nonnulls(session, cue) = 1)
);

-- by which a member without an account sees and ticks their own tasks
create table programme.task_link (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  member uuid not null references programme.workgroup_member (id) on delete cascade,
  issued_at timestamptz not null,
  revoked_at timestamptz
);

-- letters that reminded somebody: one a day at most
create table programme.task_reminder (
  gathering uuid not null,
  member uuid not null, -- stays when the member is gone
  day date not null, -- in the gathering's zone
  sent_at timestamptz not null,
  tasks uuid[] not null check (cardinality(tasks) > 0),
  primary key (member, day)
);
