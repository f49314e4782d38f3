-- what the search for a timetable is told of a gathering, beside its data
create table programme.timetable_setting (
  gathering uuid primary key references programme.gathering (id) on delete cascade,
  teams int not null check (teams between 0 and 100), -- of interpreters
  walk int not null check (walk between 0 and 240) -- minutes from one venue to another
);

-- a timetable that was asked for; nothing of it is in force until somebody accepts it
create table programme.proposal (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id) on delete cascade,
  aim text not null check (aim in ('FILL', 'ALL', 'REPAIR')),
  without_hall uuid, -- a hall that is lost; null where none is
  state text not null
    check (state in ('RUNNING', 'READY', 'STOPPED', 'ACCEPTED', 'DISCARDED', 'FAILED')),
  base text not null check (base ~ '^[0-9a-f]{64}$'), -- of the draft it was asked for
  proven boolean not null default false, -- no timetable moves fewer sessions
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  unique (gathering, id),
  check ((state = 'RUNNING') = (ended_at is null))
);
create unique index proposal_open on programme.proposal (gathering)
  where state in ('RUNNING', 'READY');

-- where a session would go; only those that would not stay
create table programme.proposed (
  proposal uuid not null references programme.proposal (id) on delete cascade,
  gathering uuid not null,
  session uuid not null,
  hall uuid, -- null: it finds no place
  starts timestamptz,
  primary key (proposal, session),
  check ((hall is null) = (starts is null)),
  foreign key (gathering, proposal) references programme.proposal (gathering, id) on delete cascade,
  foreign key (gathering, session) references programme.session (gathering, id) on delete cascade,
  foreign key (gathering, hall) references programme.hall (gathering, id) on delete cascade
);

-- why not all sessions find a place: the smallest set of rules that cannot hold together
create table programme.proposal_reason (
  proposal uuid not null references programme.proposal (id) on delete cascade,
  position int not null,
  zh text not null,
  en text not null,
  primary key (proposal, position)
);
