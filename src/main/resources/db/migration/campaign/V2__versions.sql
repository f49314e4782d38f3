-- Which version of the rulebook is in force; all versions stand in campaign.version.
alter table campaign.campaign
  add column version int not null default 1 check (version > 0);

-- Every rulebook that was ever in force, as it was written; rows are never changed.
create table campaign.version (
  campaign uuid not null references campaign.campaign (id),
  number int not null check (number > 0),
  kind text not null check (kind in ('OPENED', 'EDITED', 'AMENDED', 'EXTENDED')),
  source text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  -- why, for everybody to read; the host may edit without one as long as nobody has entered
  reason_zh text check (reason_zh ~ '\S'),
  reason_en text check (reason_en ~ '\S'),
  -- the line of the ledger that commits to an amendment
  ledger_index bigint unique,
  primary key (campaign, number),
  check ((kind = 'OPENED') = (number = 1)),
  check ((kind in ('AMENDED', 'EXTENDED')) = (reason_zh is not null)),
  check ((kind in ('AMENDED', 'EXTENDED')) = (reason_en is not null)),
  check ((kind in ('AMENDED', 'EXTENDED')) = (ledger_index is not null))
);

insert into campaign.version (campaign, number, kind, source, hash, made_by, made_at)
  select id, 1, 'OPENED', source, hash, opened_by, created_at from campaign.campaign;

create function campaign.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'campaign.% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete on campaign.version
  for each row execute function campaign.refuse();
create trigger append_only_truncate before truncate on campaign.version
  for each statement execute function campaign.refuse();
