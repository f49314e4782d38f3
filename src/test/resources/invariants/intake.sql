-- a submitted or returned entry without a receipt
select id from intake.entry e where state in ('SUBMITTED', 'RETURNED')
  and not exists (select 1 from intake.receipt r where r.entry = e.id);
-- a receipt whose line is not in the ledger
select code from intake.receipt r where not exists (
  select 1 from ledger.leaf l where l.index = r.ledger_index and l.kind = 'receipt'
    and l.appended_at = r.ledger_at);
-- a line in the ledger for a receipt that nobody holds
select index from ledger.leaf l where kind = 'receipt'
  and not exists (select 1 from intake.receipt r where r.ledger_index = l.index);
-- one number given twice
select campaign, number from intake.entry where number is not null
  group by campaign, number having count(*) > 1;
-- a number lost, or given past the counter
select c.campaign from intake.counter c
  where c.last <> (select count(*) from intake.entry e
    where e.campaign = c.campaign and e.number is not null);
-- a receipt with another number than its entry
select r.code from intake.receipt r join intake.entry e on e.id = r.entry
  where r.number is distinct from e.number;
-- a submitted entry whose newest receipt is of other bytes, or of another time
select e.id from intake.entry e
  join lateral (select * from intake.receipt r where r.entry = e.id order by version desc limit 1) r
    on true
  where e.state = 'SUBMITTED'
    and (r.film_sha256 <> e.film_sha256 or r.submitted_at <> e.submitted_at);
-- versions of an entry's receipts with a gap
select entry from intake.receipt group by entry having max(version) <> count(*);
-- a submitted entry without a film that passed its check
select e.id from intake.entry e left join media.film f on f.id = e.film
  where e.state = 'SUBMITTED'
    and (f.id is null or f.state <> 'CHECKED' or f.outcome ->> 'verdict' <> 'PASS'
      or f.sha256 <> e.film_sha256 or f.subject <> e.id);
-- a receipt without a single declaration of its own accepted, where its text names one
select r.code from intake.receipt r where r.payload like '%declaration %'
  and not exists (select 1 from intake.acceptance a
    where a.entry = r.entry and a.receipt_version = r.version);
-- a declaration accepted after its receipt
select a.entry from intake.acceptance a
  join intake.receipt r on r.entry = a.entry and r.version = a.receipt_version
  where a.accepted_at > r.submitted_at;
-- a returned entry that nobody gave a reason for
select id from intake.entry e where state = 'RETURNED' and not exists (
  select 1 from intake.story s where s.entry = e.id and s.what = 'RETURNED');
-- an arrival said to be submitted whose entry was never given a number, or one that waits although it is
select a.id from intake.arrival a join intake.entry e on e.id = a.entry
  where (a.state = 'SUBMITTED') <> (e.number is not null);
-- a claimed entry that can be claimed once more
select l.arrival from intake.claim_link l join intake.arrival a on a.id = l.arrival
  where a.claimed_at is not null;
-- an entry of another call than its arrival
select a.id from intake.arrival a join intake.entry e on e.id = a.entry
  where a.campaign <> e.campaign;
-- an endorsement of a withdrawn entry
select r.entry from intake.recommendation r join intake.entry e on e.id = r.entry
  where r.state <> 'LAPSED' and e.state = 'WITHDRAWN';
-- a submitted entry that names a unit which was never asked
select e.id from intake.entry e where e.state = 'SUBMITTED' and e.unit is not null
  and not exists (select 1 from intake.recommendation r
    where r.entry = e.id and r.unit = e.unit and r.campaign = e.campaign and r.state <> 'LAPSED');
-- a live recommendation by a unit that the submitted entry does not name
select e.id from intake.entry e join intake.recommendation r on r.entry = e.id
  where e.state = 'SUBMITTED' and r.state <> 'LAPSED' and r.unit is distinct from e.unit;
-- an open list whose places have a gap
select r.campaign, r.unit from intake.recommendation r
  where r.state = 'ENDORSED' and not exists (select 1 from intake.recommender s
    where s.campaign = r.campaign and s.unit = r.unit and s.sealed)
  group by r.campaign, r.unit having max(r.place) <> count(*);
-- a sealed table with more works than its quota
select s.campaign, s.unit, s.version from intake.summary s
  where (select count(*) from intake.summary_line l
    where l.campaign = s.campaign and l.unit = s.unit and l.version = s.version) > s.quota;
-- a sealed table whose places are not 1 to n
select l.campaign, l.unit, l.version from intake.summary_line l
  group by l.campaign, l.unit, l.version having max(l.place) <> count(*);
-- a sealed table whose hash is not that of its text
select campaign, unit, version from intake.summary
  where sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex');
-- a sealed table whose line is not in the ledger, or is there at another time
select s.ledger_index from intake.summary s where not exists (
  select 1 from ledger.leaf l where l.index = s.ledger_index and l.kind = 'recommendation'
    and encode(l.commitment, 'hex') = s.sha256);
-- a line in the ledger for a table that nobody sealed
select index from ledger.leaf l where kind = 'recommendation'
  and not exists (select 1 from intake.summary s where s.ledger_index = l.index);
-- a list sealed without a table, or open with one that was not opened
select r.campaign, r.unit from intake.recommender r
  where r.version <> (select count(*) from intake.summary s
      where s.campaign = r.campaign and s.unit = r.unit)
    or r.sealed <> exists (select 1 from intake.summary s
      where s.campaign = r.campaign and s.unit = r.unit and s.opened_at is null);

-- a submitted work, since the question is asked, without its answer on AI-generated content
select e.id from intake.entry e join lateral (
    select payload from intake.receipt r where r.entry = e.id order by version desc limit 1) r on true
  where e.state = 'SUBMITTED' and e.ai is null and r.payload like 'jinbang-receipt 2%';
-- generated content declared without any part, or parts of none
select id from intake.entry where state = 'SUBMITTED' and ai is not null
  and (ai = 'NONE') <> (ai_parts = '{}');
-- a film whose file is labelled as generated, submitted as without
select e.id from intake.entry e join media.film f on f.id = e.film
  where e.state = 'SUBMITTED' and e.ai = 'NONE' and f.outcome ->> 'aiLabel' is not null;
-- a complaint in another state than its history says
select c.id from intake.complaint c join lateral (
    select what from intake.complaint_step s where s.complaint = c.id
      and what not in ('TIED', 'COUNTERED') order by s.id desc limit 1) s on true
  where s.what <> c.state;
-- a complaint without its beginning
select id from intake.complaint c where not exists (
  select 1 from intake.complaint_step s where s.complaint = c.id and s.what = 'RECEIVED');
-- a complaint whose line is not in the ledger
select c.number from intake.complaint c where not exists (
  select 1 from ledger.leaf l where l.index = c.ledger_index and l.kind = 'complaint');
-- a takedown or a reinstatement whose line is not in the ledger
select s.id from intake.complaint_step s where ledger_index is not null and not exists (
  select 1 from ledger.leaf l where l.index = s.ledger_index
    and l.kind = case s.what when 'TAKEN_DOWN' then 'takedown' else 'reinstatement' end);
-- a line in the ledger for a takedown or reinstatement that nobody decided
select index from ledger.leaf l where kind in ('complaint', 'takedown', 'reinstatement')
  and not exists (select 1 from intake.complaint c where c.ledger_index = l.index)
  and not exists (select 1 from intake.complaint_step s where s.ledger_index = l.index);
-- a message kept, of which intake never heard
select id from mail.message m where not exists (select 1 from intake.mail i where i.message = m.id);
-- a declaration accepted whose text nobody can read any more
select a.entry from intake.acceptance a
  join intake.receipt r on r.entry = a.entry and r.version = a.receipt_version
  where r.payload like 'jinbang-receipt 2%'
    and not exists (select 1 from intake.declaration_text t where t.sha256 = a.text_sha256);
-- an identity number in the clear: 17 digits and a check character
select id from intake.entry where answers::text ~ '"[1-9][0-9]{5}(18|19|20)[0-9]{9}[0-9Xx]"';
-- a message kept, of which intake never heard
select id from mail.message m where not exists (select 1 from intake.mail i where i.message = m.id);
