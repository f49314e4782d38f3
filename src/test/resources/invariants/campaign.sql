-- a rulebook that is not the one whose hash was given
select id from campaign.campaign where hash <> encode(sha256(convert_to(source, 'UTF8')), 'hex');
-- a name in addresses that the rulebook does not hold
select id from campaign.campaign where position(slug in source) = 0;
-- a notice that went out while it was a draft
select d.id from campaign.dispatch d join campaign.notice n on n.id = d.notice where n.sent_at is null;
-- more than five files on a notice
select notice from campaign.attachment group by notice having count(*) > 5;
-- forwarded by a body the notice never came to, the host aside
select d.id from campaign.dispatch d
where not exists (select from campaign.dispatch up where up.notice = d.notice and up.body = d.from_body)
  and d.from_body not in (select id from organization.body where kind = 'HOST')
