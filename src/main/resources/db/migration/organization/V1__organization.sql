create table organization.body (
  id uuid primary key,
  parent uuid references organization.body,
  name_zh text not null check (name_zh <> ''),
  name_en text not null check (name_en <> ''),
  kind text not null check (kind in ('HOST', 'PROVINCE', 'SEPARATELY_PLANNED_CITY', 'CORPS', 'UNIT')),
  division char(6) check (division ~ '^[0-9]{6}$'),
  tile char(2),
  position int not null default 0, -- order among those under the same parent, before the name
  added_at timestamptz not null,
  check ((kind = 'HOST') = (parent is null)),
  unique (parent, name_zh)
);
create unique index body_one_host on organization.body (kind) where kind = 'HOST';
create unique index body_tile on organization.body (tile) where kind <> 'UNIT';

create table organization.person (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  body uuid references organization.body,
  password text, -- Argon2id, with its parameters; null until one is set
  active boolean not null default true,
  proven_at timestamptz, -- when a link sent to the address was used: it is theirs
  added_at timestamptz not null
);
create index person_body on organization.person (body);

create table organization.person_role (
  person uuid not null references organization.person on delete cascade,
  role text not null check (role in ('HOST', 'COORDINATOR', 'SCREENER', 'JUDGE', 'ENTRANT')),
  primary key (person, role)
);
create index person_role_role on organization.person_role (role);

-- one-time links: the token itself is never stored
create table organization.link (
  token_sha256 bytea primary key,
  person uuid not null references organization.person on delete cascade,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index link_person on organization.link (person);

-- the link by which the host is set up; gone once there is one
create table organization.setup_link (
  token_sha256 bytea primary key,
  issued_at timestamptz not null
);

-- attempts that may be guesses, by what they were counted against (hashed: no address, no e-mail)
create table organization.attempt (
  subject text primary key,
  count int not null,
  last_at timestamptz not null,
  free_at timestamptz not null
);

-- Spring Session's own tables
create table organization.spring_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index spring_session_expiry on organization.spring_session (expiry_time);
create index spring_session_principal on organization.spring_session (principal_name);
create table organization.spring_session_attributes (
  session_primary_id char(36) not null
    references organization.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
