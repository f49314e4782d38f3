-- What a body reports at the close of a call: what was done, and typical cases.
create table intake.report (
  id uuid primary key,
  campaign uuid not null,
  body uuid not null,
  done text not null default '',
  channels text[] not null default '{}',
  reached int check (reached >= 0), -- people, as the body states it
  suggestions text not null default '',
  changed_at timestamptz not null,
  changed_by uuid not null,
  filed_at timestamptz, -- null while it is a draft; read-only afterwards, until the host reopens it
  unique (campaign, body),
  check (filed_at is null or done <> '')
);

create table intake.report_case (
  report uuid not null references intake.report on delete cascade,
  place int not null check (place between 1 and 3),
  title text not null,
  text text not null,
  link text not null default '' check (link = '' or link ~ '^https?://'),
  picture bytea check (length(picture) <= 2097152),
  picture_kind text check (picture_kind in ('JPEG', 'PNG')),
  primary key (report, place),
  check ((picture is null) = (picture_kind is null))
);
