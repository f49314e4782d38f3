-- a session of a hall in another gathering, or of a person in another
select s.id from programme.session s join programme.hall h on h.id = s.hall
where h.gathering <> s.gathering;
select a.id from programme.appearance a join programme.speaker s on s.id = a.speaker
where s.gathering <> a.gathering;
-- a rehearsal or meeting shown to the public
select id from programme.session where open and kind in ('REHEARSAL', 'MEETING');
-- a release left out
select gathering from programme.release group by gathering having max(version) <> count(*);
-- an address of a speaker in a released programme
select r.gathering, r.version from programme.release r
join programme.speaker s on s.gathering = r.gathering
where s.email is not null and position(lower(s.email) in lower(r.content::text)) > 0;
-- a day outside the days of its gathering
select d.gathering, d.day from programme.day d join programme.gathering g on g.id = d.gathering
where d.day not between g.first_day and g.last_day;
-- a cue that is on in a show that has not begun, or is over
select c.id from programme.cue c join programme.show s on s.id = c.show
where c.state = 'ON' and (s.started_at is null or s.ended_at is not null);
-- a show that is on without a cue that is
select s.id from programme.show s where s.started_at is not null and s.ended_at is null
and not exists (select from programme.cue c where c.show = s.id and c.state = 'ON');
-- a cue in a segment of another show
select c.id from programme.cue c join programme.segment g on g.id = c.segment where g.show <> c.show;
-- somebody on stage who belongs to another gathering
select c.id from programme.cue c join programme.show s on s.id = c.show
cross join unnest(c.people) as who join programme.speaker p on p.id = who
where p.gathering <> s.gathering;
-- a press of a version that the show has not reached
select p.id from programme.press p join programme.show s on s.id = p.show where p.version > s.version;
-- a task due after its gathering, or of a group or owner elsewhere
select t.id from programme.task t join programme.gathering g on g.id = t.gathering
where t.due > g.last_day;
-- tasks that wait for each other in a circle
with recursive way (task, needs) as (
  select task, needs from programme.task_need
  union
  select w.task, n.needs from way w join programme.task_need n on n.task = w.needs
)
select task from way where task = needs;
-- a cue of another gathering held up
select b.id from programme.task_block b join programme.cue c on c.id = b.cue
join programme.show s on s.id = c.show where s.gathering <> b.gathering;
-- a proposal with places that was stopped before it was found
select p.id from programme.proposal p join programme.proposed m on m.proposal = p.id
where p.state in ('RUNNING', 'STOPPED', 'FAILED');
-- more of an outlet let in than it has places
select a.outlet from programme.accreditation a join programme.press_desk d on d.gathering = a.gathering
where a.state = 'APPROVED' group by a.outlet, d.per_outlet having count(*) > d.per_outlet;
-- a correction or withdrawal of what was never released
select c.id from programme.briefing_correction c where not exists (
  select 1 from decision.decision d where d.kind = 'briefing' and d.subject = c.briefing and d.post_at is not null);
select w.briefing from programme.briefing_withdrawal w where not exists (
  select 1 from decision.decision d where d.kind = 'briefing' and d.subject = w.briefing and d.post_at is not null);
