-- The notice (通知) of a call, written by the host; supplements are further numbers.
create table campaign.notice (
  id uuid primary key,
  campaign uuid not null references campaign.campaign,
  number int not null check (number > 0),
  title_zh text not null check (title_zh !~ '[[:cntrl:]]'),
  title_en text not null check (title_en !~ '[[:cntrl:]]'),
  text_zh text not null,
  text_en text not null,
  remind_after int not null check (remind_after between 0 and 60), -- days of silence; 0: never by itself
  written_by uuid not null,
  written_at timestamptz not null,
  sent_at timestamptz, -- null while it is a draft; a sent one never changes
  sent_by uuid,
  unique (campaign, number),
  check ((sent_at is null) = (sent_by is null))
);
create unique index notice_one_draft on campaign.notice (campaign) where sent_at is null;

create table campaign.attachment (
  id uuid primary key,
  notice uuid not null references campaign.notice on delete cascade,
  name text not null check (name <> '' and name !~ '[[:cntrl:]/\\]'),
  kind text not null check (kind in ('PDF', 'DOCX', 'XLSX', 'JPEG', 'PNG')), -- by its bytes
  bytes bytea not null check (length(bytes) between 1 and 10485760),
  added_at timestamptz not null
);
create index attachment_notice on campaign.attachment (notice, added_at);

-- How a notice came to one body, and what that body did with it.
create table campaign.dispatch (
  id uuid primary key,
  notice uuid not null references campaign.notice,
  body uuid not null,
  from_body uuid not null check (from_body <> body),
  sent_at timestamptz not null,
  lettered_at timestamptz, -- when its letters were queued
  opened_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  cover_zh text not null default '',
  cover_en text not null default '',
  internal_deadline timestamptz, -- earlier than any set above it
  quota int check (quota > 0), -- how many works the body may recommend, set by who sent it
  forwarded_at timestamptz, -- when last
  reminded_at timestamptz,
  counted_down_at timestamptz, -- when reminded of an internal deadline
  code text not null unique check (code ~ '^[0-9a-z]{16}$'), -- opens the share page
  unique (notice, body),
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index dispatch_body on campaign.dispatch (body);
create index dispatch_from on campaign.dispatch (notice, from_body);
create index dispatch_unlettered on campaign.dispatch (sent_at) where lettered_at is null;
