-- a rulebook that is not the one whose hash was given
select id from campaign.campaign where hash <> encode(sha256(convert_to(source, 'UTF8')), 'hex');
-- a name in addresses that the rulebook does not hold
select id from campaign.campaign where position(slug in source) = 0;
-- a rulebook in force that is not the newest version
select c.id from campaign.campaign c where not exists (
  select 1 from campaign.version v
  where v.campaign = c.id and v.number = c.version and v.source = c.source and v.hash = c.hash);
-- a version that came after the one in force
select v.campaign from campaign.version v join campaign.campaign c on c.id = v.campaign
  where v.number > c.version;
-- a version left out
select campaign from campaign.version group by campaign having max(number) <> count(*);
-- an amendment whose line is not in the ledger
select campaign, number from campaign.version v where ledger_index is not null and not exists (
  select 1 from ledger.leaf l where l.index = v.ledger_index and l.kind = 'amendment');
-- a line in the ledger for an amendment that nobody can read
select index from ledger.leaf l where kind = 'amendment'
  and not exists (select 1 from campaign.version v where v.ledger_index = l.index);
-- a notice that went out while it was a draft
select d.id from campaign.dispatch d join campaign.notice n on n.id = d.notice where n.sent_at is null;
-- more than five files on a notice
select notice from campaign.attachment group by notice having count(*) > 5;
-- forwarded by a body the notice never came to, the host aside
select d.id from campaign.dispatch d
where not exists (select from campaign.dispatch up where up.notice = d.notice and up.body = d.from_body)
  and d.from_body not in (select id from organization.body where kind = 'HOST')
