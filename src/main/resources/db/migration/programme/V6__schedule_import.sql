-- a schedule of another program that waits to be taken over into a draft; one for each gathering
create table programme.schedule_import (
  gathering uuid primary key references programme.gathering (id),
  file_name text not null,
  content bytea not null check (octet_length(content) <= 8000000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  given_by uuid not null,
  given_at timestamptz not null
);
