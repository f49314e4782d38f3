-- a place of the official list stands once below a body
create unique index body_division_once on organization.body (parent, division)
  where division is not null;
create index body_division on organization.body (division) where division is not null;
