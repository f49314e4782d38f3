-- The tamper-evident log: a Merkle tree of RFC 9162 over salted commitments.
create schema if not exists ledger;

create table ledger.leaf (
  index       bigint primary key check (index >= 0),
  kind        text not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  commitment  bytea not null check (octet_length(commitment) = 32),
  leaf_hash   bytea not null check (octet_length(leaf_hash) = 32),
  appended_at timestamptz not null
);

-- Hashes of complete subtrees above the leaves; the subtree covers 2^level leaves from index * 2^level on.
create table ledger.node (
  level int not null check (level between 1 and 62),
  index bigint not null check (index >= 0),
  hash  bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);

-- One row; locked by whoever appends.
create table ledger.head (
  single boolean primary key default true check (single),
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32)
);

-- the root of an empty tree is SHA-256 of nothing
insert into ledger.head (size, root) values (0, sha256(''));

create view ledger.subtree as
  select 0 as level, index, leaf_hash as hash from ledger.leaf
  union all
  select level, index, hash from ledger.node;

create function ledger.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'ledger.% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create function ledger.one_step() returns trigger language plpgsql as $$
begin
  if new.size <> old.size + 1 then
    raise exception 'ledger.head moves by one leaf' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger append_only before update or delete on ledger.leaf
  for each row execute function ledger.refuse();
create trigger append_only_all before truncate on ledger.leaf
  for each statement execute function ledger.refuse();
create trigger append_only before update or delete on ledger.node
  for each row execute function ledger.refuse();
create trigger append_only_all before truncate on ledger.node
  for each statement execute function ledger.refuse();
create trigger one_step before update on ledger.head
  for each row execute function ledger.one_step();
create trigger never_gone before delete on ledger.head
  for each row execute function ledger.refuse();
create trigger never_gone_all before truncate on ledger.head
  for each statement execute function ledger.refuse();
