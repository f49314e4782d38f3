-- more than one host
select kind from organization.body where kind = 'HOST' group by kind having count(*) > 1;
-- a body that stands below itself, or below no host
with recursive down as (
  select id from organization.body where kind = 'HOST'
  union all
  select b.id from organization.body b join down d on b.parent = d.id
) cycle id set looped using path
select id from organization.body where id not in (select id from down where not looped);
-- a host without the whole first level
select kind from (
  select 'PROVINCE' as kind, 31 as n union all
  select 'SEPARATELY_PLANNED_CITY', 5 union all
  select 'CORPS', 1) expected
where exists (select from organization.body where kind = 'HOST')
  and n <> (select count(*) from organization.body b where b.kind = expected.kind);
-- more than one account for an address, whatever its case
select lower(email) from organization.person group by lower(email) having count(*) > 1;
-- a person without any role, still active
select id from organization.person p
where active and not exists (select from organization.person_role r where r.person = p.id);
-- an unexpired link that lets in nobody
select l.person from organization.link l left join organization.person p on p.id = l.person
where l.used_at is null and l.expires_at > now() and (p.id is null or not p.active);
-- a password that is not an Argon2id hash
select id from organization.person where password not like '$argon2id$%';
-- a session that belongs to somebody who may not come in
select s.principal_name from organization.spring_session s
join organization.person p on p.id::text = s.principal_name where not p.active;
-- a set-up link that outlived the set-up
select issued_at from organization.setup_link
where exists (select from organization.body where kind = 'HOST');
-- somebody erased who still has a name, an address or a way in
select p.id from organization.person p
join organization.erasure e on e.person = p.id and e.done_at is not null
where p.active or p.password is not null or p.email not like '%@erased.invalid';
-- an erasure whose proof is not in the ledger
select e.id from organization.erasure e where done_at is not null and not exists (
  select from ledger.leaf l where l.index = e.ledger_index and l.kind = 'erasure');
-- a division below one that it does not belong to
select b.id from organization.body b join organization.body p on p.id = b.parent
where b.kind = 'UNIT' and b.division is not null
  and (p.division is null or left(b.division, 2) <> left(p.division, 2))
