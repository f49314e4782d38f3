-- somebody with a place and no badge, or nobody left and still a badge
select id from attendance.guest
  where (state = 'REGISTERED' and badge is null) or (state = 'ERASED' and badge is not null);
-- a guest in a category of another gathering
select g.id from attendance.guest g join attendance.category c on c.id = g.category
  where c.gathering <> g.gathering;
-- a guest in a party of another gathering
select g.id from attendance.guest g join attendance.party p on p.id = g.party
  where p.gathering <> g.gathering;
-- a companion of somebody at another gathering, or with a place when their guest has none
select c.id from attendance.guest c join attendance.guest g on g.id = c.companion_of
  where c.gathering <> g.gathering or (c.state = 'REGISTERED' and g.state <> 'REGISTERED');
-- a check-in of another gathering's guest, or by another gathering's door
select c.id from attendance.checkin c
  join attendance.guest g on g.id = c.guest join attendance.door d on d.id = c.door
  where g.gathering <> c.gathering or d.gathering <> c.gathering or d.place <> c.place;
-- a personal link of somebody of whom nothing is left
select l.guest from attendance.link l join attendance.guest g on g.id = l.guest
  where g.state = 'ERASED';
-- an erasure without its line in the ledger
select e.id from attendance.erasure e where not exists (
  select 1 from ledger.leaf l where l.index = e.ledger_index and l.kind = 'guest-erasure');
-- guests of a gathering whose day has come and whose data were erased
select g.id from attendance.guest g join attendance.reception r on r.gathering = g.gathering
  where r.cleared_at is not null and g.state <> 'ERASED';
