create table campaign.campaign (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]*[a-z0-9]$'),
  source text not null,
  hash text not null,
  opened_by uuid not null,
  created_at timestamptz not null
);
