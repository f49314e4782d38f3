-- handed in with a criterion of the sheet's call left out: fewer marks than a colleague's
select a.id from review.assignment a
where a.handed_in_at is not null
  and (select count(*) from review.mark m where m.assignment = a.id)
    < (select max(marks) from (
         select count(*) as marks from review.assignment b
         join review.mark m on m.assignment = b.id
         where b.campaign = a.campaign and b.handed_in_at is not null group by b.id) counts);
-- marks, comment or notes left on a work its judge stepped back from
select a.id from review.assignment a
where a.recused_at is not null
  and (a.comment <> ''
    or exists (select 1 from review.mark m where m.assignment = a.id)
    or exists (select 1 from review.note n where n.assignment = a.id));
-- anything on a sheet before the judge made the declaration
select a.id from review.assignment a
join review.panel p on p.campaign = a.campaign and p.judge = a.judge
where p.honoured_at is null and a.saved_at is not null;
-- marks on a sheet that was never saved
select a.id from review.assignment a
where a.saved_at is null and exists (select 1 from review.mark m where m.assignment = a.id);
-- changed after the lock
select a.id from review.assignment a join review.scoring s on s.campaign = a.campaign
where s.locked_at is not null and a.saved_at > s.locked_at;
-- fit marks left on a work its judge stepped back from
select f.assignment from review.fit f join review.assignment a on a.id = f.assignment
where a.recused_at is not null;
-- a work to warm up with that is in the round itself
select s.id from review.sample s
join review.assignment a on a.campaign = s.campaign and a.entry = s.entry;
-- a warm-up that counts: its sheet among those of the round
select h.sample from review.sample_sheet h join review.assignment a on a.id = h.sample;
-- a sample without reference marks
select s.id from review.sample s
where not exists (select 1 from review.sample_mark m where m.sample = s.id);
-- a warm-up handed in without marks
select h.sample from review.sample_sheet h
where not exists (
  select 1 from review.sample_given g where g.sample = h.sample and g.judge = h.judge);
