-- db-scheduler's own table once more, for heavy work alone: no mail waits behind a film, and a
-- worker, which knows nothing but films, sees nothing else
create table work.heavy_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  -- the most urgent first, see work.queue.Urgency
  priority smallint not null default 50,
  state text,
  primary key (task_name, task_instance)
);
create index heavy_tasks_urgency on work.heavy_tasks (priority desc, execution_time);
create index heavy_tasks_execution on work.heavy_tasks (execution_time);
create index heavy_tasks_heartbeat on work.heavy_tasks (last_heartbeat);
insert into work.heavy_tasks (task_name, task_instance, execution_time, picked, version)
  select task_name, task_instance, execution_time, false, 1 from work.scheduled_tasks
  where task_name in ('media-check', 'media-label');
delete from work.scheduled_tasks where task_name in ('media-check', 'media-label');

-- one attempt at a piece of heavy work; its number is the lease by which a result is taken
create table work.run (
  id bigint generated always as identity primary key,
  kind text not null,
  instance text not null,
  -- the machine and the process
  worker text not null,
  began_at timestamptz not null,
  percent int not null default 0 check (percent between 0 and 100),
  -- how long the film is that it was about, where that is known
  seconds double precision check (seconds >= 0),
  ended_at timestamptz,
  -- LOST: its worker died or was cut off; GIVEN_BACK: its worker was stopped; HELD_UP: disk, store
  -- or database failed, which is not the film's fault
  outcome text check (outcome in ('DONE', 'FAILED', 'LOST', 'GIVEN_BACK', 'HELD_UP', 'GIVEN_UP')),
  reason_zh text,
  reason_en text,
  -- whether it counts towards giving up; a host who has it tried again forgives
  counts boolean not null default false,
  check ((ended_at is null) = (outcome is null)),
  check ((reason_zh is null) = (reason_en is null))
);
-- nobody works at the same thing at the same time with a valid lease
create unique index run_open on work.run (kind, instance) where ended_at is null;
create index run_of on work.run (kind, instance, id desc);
create index run_ended on work.run (ended_at);

-- what runs of a kind have taken lately, the newest weighing most
create table work.pace (
  kind text primary key,
  -- seconds of work for each second of film
  per_second double precision check (per_second > 0),
  -- seconds of work for each run
  per_run double precision not null check (per_run > 0),
  runs int not null check (runs > 0)
);

-- processes that do heavy work; one that has not been seen for a while is gone
create table work.worker (
  id uuid primary key,
  name text not null,
  threads int not null check (threads > 0),
  -- whether it serves pages, too
  web boolean not null,
  began_at timestamptz not null,
  seen_at timestamptz not null
);
