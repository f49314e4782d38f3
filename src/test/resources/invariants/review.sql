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
-- two works at one place of a judge's reading order
select campaign, judge, place from review.assignment group by campaign, judge, place
having count(*) > 1;
-- reviews given or taken before the release or after the lock
select r.id from review.regiven r left join review.scoring s on s.campaign = r.campaign
where s.released_at is null or r.made_at < s.released_at or r.made_at > s.locked_at;
-- a change of who judges what that changed nothing
select r.id from review.regiven r
where not exists (select 1 from review.regiven_pair p where p.regiven = r.id);
-- a judge given a work after they had left
select p.judge from review.regiven_pair p join review.regiven r on r.id = p.regiven
join review.panel m on m.campaign = r.campaign and m.judge = p.judge
where p.added and r.made_at > m.left_at;
-- a draft pair of nobody on the panel
select d.judge from review.draft_pair d
left join review.panel p on p.campaign = d.campaign and p.judge = d.judge where p.judge is null;
-- a further review asked for that the judge neither has nor lost since, before the lock drops some
select p.entry from review.regiven_pair p join review.regiven r on r.id = p.regiven
where p.added and r.kind = 'EXTRA'
  and not exists (
    select 1 from review.assignment a
    where a.campaign = r.campaign and a.judge = p.judge and a.entry = p.entry)
  and not exists (
    select 1 from review.regiven_pair q join review.regiven later on later.id = q.regiven
    where later.campaign = r.campaign and later.made_at >= r.made_at
      and q.judge = p.judge and q.entry = p.entry and not q.added)
  and not exists (
    select 1 from review.scoring s where s.campaign = r.campaign and s.locked_at is not null);
-- works with the judges while the rules of scoring are not frozen
select s.campaign from review.scoring s
left join review.frozen f on f.campaign = s.campaign
where s.released_at is not null and s.frozen and f.campaign is null;
-- something on a sheet from before its call's rules were frozen
select a.id from review.assignment a join review.frozen f on f.campaign = a.campaign
where a.saved_at < f.frozen_at;
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
-- a meeting held again before it was opened, or closed before it was last held again
select r.id from review.reopening r join review.deliberation d on d.campaign = r.campaign
where r.closed_at < d.opened_at or d.closed_at < r.reopened_at;
-- a meeting reopened more or less often than is recorded
select d.campaign from review.deliberation d left join review.reopening r on r.campaign = d.campaign
group by d.campaign having d.reopened <> count(r.id);
