-- a rulebook that is not the one whose hash was given
select id from campaign.campaign where hash <> encode(sha256(convert_to(source, 'UTF8')), 'hex');
-- a name in addresses that the rulebook does not hold
select id from campaign.campaign where position(slug in source) = 0
