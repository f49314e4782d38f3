-- Which kind of letter it is (null: one of its own), and whether it carries a one-time link.
alter table mail.letter add column kind text;
alter table mail.letter add column urgent boolean not null default false;
update mail.letter set urgent = true where body ~ '/[A-Za-z0-9_-]{43}(\s|$)';
drop index mail.letter_due;
create index letter_due on mail.letter (urgent desc, next_at, id) where state = 'WAITING';
create index letter_sent on mail.letter (sent_at) where state = 'SENT';
create index letter_kind on mail.letter (kind, queued_at desc);

-- The server asked for patience: nothing is sent until then. One row at most.
create table mail.pause (
  single boolean primary key default true check (single),
  until timestamptz not null,
  -- how often in a row; 0 once a letter has gone through again
  steps int not null check (steps >= 0),
  -- the letter at which it happened, and what the server said
  letter uuid not null,
  trouble text not null
);

-- The words the host has given a kind of letter. Every change stays; the latest counts.
create table mail.wording (
  kind text not null,
  version int not null check (version > 0),
  -- all null: back to the words that came with the program
  subject_zh text check (subject_zh !~ '[[:cntrl:]]'),
  subject_en text check (subject_en !~ '[[:cntrl:]]'),
  body_zh text,
  body_en text,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (kind, version),
  check (num_nulls(subject_zh, subject_en, body_zh, body_en) in (0, 4))
);

-- Messages taken from the mailbox; their bytes lie in the home folder under their SHA-256.
create table mail.message (
  id uuid primary key,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  -- digest of what follows the header: a copy that came another way differs in its header only
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  message_id text,
  -- the same Message-ID came before with other content
  variant boolean not null,
  from_address text not null,
  subject text not null,
  -- as the mail server noted it, never the sender's Date
  received_at timestamptz not null,
  size bigint not null check (size >= 0),
  -- false: too large, so that only its header was kept
  whole boolean not null,
  kept_at timestamptz not null,
  unique (message_id, content_sha256)
);
create index message_from on mail.message (from_address, received_at);

-- Which of a mailbox's messages are done with; several may be one and the same message.
create table mail.fetched (
  mailbox text not null,
  uidvalidity bigint not null,
  uid bigint not null,
  message uuid not null references mail.message (id),
  primary key (mailbox, uidvalidity, uid)
);

-- The reading of the mailbox, on or off, and who answers for it. One row at most.
create table mail.mailbox (
  single boolean primary key default true check (single),
  enabled boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  read_at timestamptz,
  -- why the latest reading failed; null where it did not
  trouble text
);
