create table mail.letter (
  id uuid primary key,
  recipient text not null check (recipient !~ '[[:cntrl:]]'),
  language text not null check (language in ('ZH', 'EN')),
  subject text not null check (subject !~ '[[:cntrl:]]'),
  body text not null,
  state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
  attempts int not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz not null,
  sent_at timestamptz,
  trouble text, -- why the last attempt failed
  check ((state = 'SENT') = (sent_at is not null))
);
create index letter_due on mail.letter (next_at) where state = 'WAITING';
create index letter_queued on mail.letter (queued_at desc);
