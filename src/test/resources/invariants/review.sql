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
