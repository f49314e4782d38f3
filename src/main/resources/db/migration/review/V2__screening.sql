-- the letter that told the entrant; decisions older than letters are not told again
alter table review.screening add column told_at timestamptz;
update review.screening set told_at = decided_at;
create index screening_untold on review.screening (campaign) where told_at is null;

-- a corrected work that came back was undone by nobody
alter table review.screening_history drop constraint screening_history_outcome_check;
alter table review.screening_history add constraint screening_history_outcome_check
  check (outcome in ('PASSED', 'REJECTED', 'RETURNED', 'UNDONE', 'RESUBMITTED'));
create index screening_history_by on review.screening_history (decided_by, id);

-- what one person thinks of a work that needs two
create table review.opinion (
  id uuid primary key,
  entry uuid not null,
  campaign uuid not null,
  screener uuid not null,
  outcome text not null check (outcome in ('PASSED', 'REJECTED', 'RETURNED', 'UNSURE')),
  reason text,
  note text not null default '',
  asked boolean not null default false, -- given with a question to whoever looks next
  given_at timestamptz not null,
  -- LIVE until the question is settled, COUNTED in the decision that settled it, VOID if taken back
  state text not null default 'LIVE' check (state in ('LIVE', 'COUNTED', 'VOID'))
);
create unique index opinion_once on review.opinion (entry, screener) where state <> 'VOID';
create index opinion_campaign on review.opinion (campaign) where state = 'LIVE';

-- who has a work open just now; soft, for ten minutes
create table review.claim (
  entry uuid primary key,
  screener uuid not null,
  until_at timestamptz not null
);

-- an entrant says why a rejection is wrong; once for each rejection
create table review.appeal (
  id uuid primary key,
  entry uuid not null,
  campaign uuid not null,
  entrant uuid not null,
  rejected_by uuid not null,
  rejected_at timestamptz not null,
  words text not null check (length(words) between 1 and 1000),
  made_at timestamptz not null,
  closes_at timestamptz not null, -- the window it was made in
  overturned boolean,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  unique (entry, rejected_at),
  check ((overturned is null) = (answered_at is null)),
  check ((answer is null) = (answered_at is null)),
  check ((answered_by is null) = (answered_at is null))
);
create index appeal_campaign on review.appeal (campaign, made_at);

-- words that judges do not see; the original stays as it was written
create table review.mask (
  id uuid primary key,
  entry uuid not null,
  field text not null, -- title, or the id of a question
  begins int not null check (begins >= 0),
  ends int not null,
  words text not null, -- what stood there, to find it again in a corrected text
  made_by uuid not null,
  made_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  check (ends > begins),
  check ((lifted_by is null) = (lifted_at is null))
);
create unique index mask_once on review.mask (entry, field, begins, ends) where lifted_at is null;

-- the film itself shows who made it; told to judges and host, changed by nobody
create table review.film_mark (
  entry uuid primary key,
  marked_by uuid not null,
  marked_at timestamptz not null
);
