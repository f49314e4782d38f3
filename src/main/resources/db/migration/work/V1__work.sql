-- db-scheduler's own table
create table work.scheduled_tasks (
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
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on work.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on work.scheduled_tasks (last_heartbeat);

-- a report lost in a crash is made again by the work that is taken up again
create unlogged table work.progress (
  of uuid primary key,
  done int not null,
  total int not null check (total > 0),
  at timestamptz not null
);
