-- handed in without a single mark
select a.id from review.assignment a
where a.handed_in_at is not null
  and not exists (select 1 from review.mark m where m.assignment = a.id);
-- a judge with more works than their load
select p.campaign, p.judge from review.panel p
join review.assignment a on a.campaign = p.campaign and a.judge = p.judge and a.recused_at is null
group by p.campaign, p.judge, p.max_load having count(*) > p.max_load;
-- a work assigned that did not pass the screening
select a.id from review.assignment a
left join review.screening s on s.entry = a.entry and s.outcome = 'PASSED'
where s.entry is null;
-- locked with an assignment that is neither handed in nor recused
select a.id from review.assignment a join review.scoring s on s.campaign = a.campaign
where s.locked_at is not null and a.handed_in_at is null and a.recused_at is null;
-- two opinions of one person on one work
select entry, screener from review.opinion where state <> 'VOID'
group by entry, screener having count(*) > 1;
-- a standing decision while opinions on it are still open
select s.entry from review.screening s
where exists (select 1 from review.opinion o where o.entry = s.entry and o.state = 'LIVE');
-- more than two opinions on one work
select entry from review.opinion where state <> 'VOID' group by entry having count(*) > 2;
-- an appeal outside its window
select id from review.appeal where made_at < rejected_at or made_at >= closes_at;
-- an appeal answered by whoever rejected the work
select id from review.appeal where answered_by = rejected_by;
-- a rejection that stands after its appeal was granted
select a.id from review.appeal a
join review.screening s on s.entry = a.entry and s.decided_at = a.rejected_at
where a.overturned;
-- an appeal that waits while no rejection stands
select a.id from review.appeal a
left join review.screening s on s.entry = a.entry and s.outcome = 'REJECTED'
where a.answered_at is null and s.entry is null;
-- a ruling that sets scores aside without naming any, or names some without setting them aside
select r.number from review.ruling r
where (r.answer = 'SET_ASIDE') <> exists (select from review.set_aside s where s.ruling = r.number);
-- a score set aside of a judge the ruling is not about
select s.ruling from review.set_aside s join review.ruling r on r.number = s.ruling
where s.judge <> all (r.judges);
-- a work with sheets handed in, none of which counts
select a.campaign, a.entry from review.assignment a where a.handed_in_at is not null
group by a.campaign, a.entry
having every(exists (
  select from review.set_aside s join review.standing_ruling r on r.number = s.ruling
  where r.campaign = a.campaign and s.judge = a.judge and s.entry = a.entry));
