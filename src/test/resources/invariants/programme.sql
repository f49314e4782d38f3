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
