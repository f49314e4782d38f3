-- a move without a reason, or with one name for two
select id from review.move
where length(btrim(reason)) = 0 or proposed_by = seconded_by;
-- a deliberation, amendment or move of a call whose scores are not locked
select d.campaign from review.deliberation d
left join review.scoring s on s.campaign = d.campaign and s.locked_at <= d.opened_at
where s.campaign is null;
select a.id from review.amendment a
left join review.scoring s on s.campaign = a.campaign and s.locked_at <= a.proposed_at
where s.campaign is null;
-- a move or note outside its meeting
select m.id from review.move m join review.deliberation d on d.campaign = m.campaign
where m.recorded_at < d.opened_at or m.recorded_at > d.closed_at;
select n.id from review.discussion n join review.deliberation d on d.campaign = n.campaign
where n.noted_at < d.opened_at or n.noted_at > d.closed_at;
-- moves that are not numbered 1, 2, 3 …
select campaign from review.move group by campaign having max(number) <> count(*);
-- a move of, or beside, a work nobody scored
select m.id from review.move m
where not exists (
    select 1 from review.assignment a where a.entry = m.entry and a.handed_in_at is not null)
  or (m.other is not null and not exists (
    select 1 from review.assignment a where a.entry = m.other and a.handed_in_at is not null));
-- an amendment confirmed by whoever proposed it
select id from review.amendment where confirmed_by = proposed_by;
-- an amendment of a sheet of another call, or of a criterion without a mark
select a.id from review.amendment a join review.assignment s on s.id = a.assignment
where s.campaign <> a.campaign
  or not exists (
    select 1 from review.mark m where m.assignment = a.assignment and m.criterion = a.criterion);
-- an amendment left open when the meeting ended
select a.id from review.amendment a join review.deliberation d on d.campaign = a.campaign
where d.closed_at is not null and a.confirmed_at is null and a.withdrawn_at is null;
-- two reminders of a judge on one day, or one after the lock
select r.campaign from review.reminder r join review.scoring s on s.campaign = r.campaign
where r.sent_at > s.locked_at;
