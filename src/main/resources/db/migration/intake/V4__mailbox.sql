-- What became of each message of the mailbox.
create table intake.mail (
  message uuid primary key,
  -- the call it belongs to; null while nobody knows
  campaign uuid,
  state text not null
    check (state in ('READ', 'SETTLING', 'ANSWERED', 'NEEDS_PERSON', 'IGNORED', 'FILED')),
  -- why it needs a person, or was left alone
  reason text,
  -- recommends where a form names nobody we know; chosen by hand
  unit uuid,
  sender text not null,
  subject text not null,
  received_at timestamptz not null,
  -- its words, as far as they are shown
  words text not null default '',
  -- the reply prepared for a person to send
  reply text not null default '',
  entry uuid references intake.entry (id),
  answered_at timestamptz,
  check ((state = 'NEEDS_PERSON') <= (reason is not null)),
  check ((state = 'FILED') <= (entry is not null)),
  check ((state = 'ANSWERED') <= (answered_at is not null))
);
create index mail_received on intake.mail (received_at desc);
create index mail_state on intake.mail (state, received_at);
create index mail_answered on intake.mail (sender, answered_at) where answered_at is not null;

-- What came with a message: attachments and links, and what became of each.
create table intake.mail_file (
  message uuid not null references intake.mail (message),
  number int not null,
  name text not null check (name <> ''),
  size bigint not null,
  kind text not null check (kind in ('FORM', 'FILM', 'LINK', 'OTHER')),
  note_zh text not null default '',
  note_en text not null default '',
  primary key (message, number)
);

-- The rows of its forms, each with the film paired with it.
create table intake.mail_work (
  message uuid not null references intake.mail (message),
  place text not null,
  line int not null,
  title text not null,
  arrival uuid references intake.arrival (id),
  film text not null default '',
  -- what keeps the row from being taken
  problems jsonb not null default '[]',
  primary key (message, place)
);
create index mail_work_arrival on intake.mail_work (arrival);

-- Pairings put right by hand, kept for reading the message again.
create table intake.mail_pairing (
  message uuid not null references intake.mail (message),
  place text not null,
  film text not null,
  primary key (message, place)
);

-- Hosts from which films named by a link are fetched.
create table intake.link_host (
  host text primary key check (host ~ '^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?$'),
  added_by uuid not null,
  added_at timestamptz not null
);
