-- The press at a gathering: who may come, what was said, what was put right.
create table programme.press_desk (
  gathering uuid primary key references programme.gathering (id),
  closes timestamptz not null, -- until when the press may apply
  per_outlet int not null check (per_outlet between 1 and 50),
  consent_zh text not null check (consent_zh <> ''),
  consent_en text not null check (consent_en <> ''),
  keep_until date not null -- applications are erased after this day
);

create table programme.outlet (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  name_zh text not null,
  name_en text not null,
  kind text not null check (kind in ('NEWSPAPER', 'AGENCY', 'BROADCASTER', 'ONLINE', 'TRADE', 'OTHER')),
  check (name_zh <> '' or name_en <> ''),
  unique (gathering, id)
);

create table programme.accreditation (
  id uuid primary key,
  gathering uuid not null,
  outlet uuid not null,
  name text not null check (name <> ''),
  email text not null check (email = lower(email)),
  state text not null check (state in ('PENDING', 'APPROVED', 'DECLINED')),
  reason text not null default '',
  applied_at timestamptz not null, -- when they consented, too
  decided_by uuid,
  decided_at timestamptz,
  unique (gathering, email),
  foreign key (gathering, outlet) references programme.outlet (gathering, id),
  check ((state = 'PENDING') = (decided_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'DECLINED' or reason <> '')
);

create table programme.briefing (
  id uuid primary key,
  gathering uuid not null references programme.gathering (id),
  session uuid,
  title_zh text not null check (title_zh <> ''),
  title_en text not null,
  begins timestamptz not null,
  made_by uuid not null,
  made_at timestamptz not null,
  unique (gathering, id),
  foreign key (gathering, session) references programme.session (gathering, id) on delete set null (session)
);

create table programme.briefing_speaker (
  gathering uuid not null,
  briefing uuid not null,
  speaker uuid not null,
  position int not null,
  primary key (briefing, speaker),
  foreign key (gathering, briefing) references programme.briefing (gathering, id) on delete cascade,
  foreign key (gathering, speaker) references programme.speaker (gathering, id)
);

-- what was said; a draft until it is released, and what is released is kept by the decision
create table programme.paragraph (
  id uuid primary key,
  gathering uuid not null,
  briefing uuid not null,
  position int not null,
  kind text not null check (kind in ('SPEECH', 'QUESTION', 'ANSWER', 'MODERATOR', 'NOTE')),
  speaker uuid,
  outlet uuid,
  journalist text not null,
  second int check (second between 0 and 86400), -- from the beginning
  zh text not null,
  en text not null,
  unique (briefing, position) deferrable initially deferred,
  foreign key (gathering, briefing) references programme.briefing (gathering, id) on delete cascade,
  foreign key (briefing, speaker) references programme.briefing_speaker (briefing, speaker),
  foreign key (gathering, outlet) references programme.outlet (gathering, id),
  check ((kind in ('SPEECH', 'ANSWER')) = (speaker is not null)),
  check ((kind = 'QUESTION') = (outlet is not null)),
  check (zh <> '' or en <> '')
);

-- put right after the release: what was released stays to be read
create table programme.briefing_correction (
  id uuid primary key,
  briefing uuid not null references programme.briefing (id),
  paragraph uuid not null, -- of the released transcript
  zh text not null,
  en text not null,
  reason_zh text not null check (reason_zh <> ''),
  reason_en text not null,
  made_by uuid not null,
  made_at timestamptz not null
);
create index briefing_correction_of on programme.briefing_correction (briefing, made_at);

create table programme.briefing_withdrawal (
  briefing uuid primary key references programme.briefing (id),
  reason_zh text not null check (reason_zh <> ''),
  reason_en text not null,
  made_by uuid not null,
  made_at timestamptz not null
);

create function programme.forbid_unsaying() returns trigger language plpgsql as $$
begin
  raise exception 'what was put right or withdrawn stays';
end $$;
create trigger correction_stays before update or delete on programme.briefing_correction
  for each row execute function programme.forbid_unsaying();
create trigger withdrawal_stays before update or delete on programme.briefing_withdrawal
  for each row execute function programme.forbid_unsaying();
