create sequence person_seq start with 1 increment by 50;
create table person (
    id bigint primary key,
    version bigint not null,
    name varchar(120) not null,
    email varchar(254) not null unique,
    password_hash varchar(255),
    active boolean not null,
    time_zone varchar(60),
    color_scheme varchar(10) not null,
    shortcuts boolean not null,
    created_at timestamp(6) with time zone not null,
    last_sign_in_at timestamp(6) with time zone
);
create table person_role (
    person_id bigint not null references person (id),
    role varchar(20) not null,
    primary key (person_id, role)
);

create sequence team_seq start with 1 increment by 50;
create table team (
    id bigint primary key,
    version bigint not null,
    name varchar(120) not null unique,
    archived boolean not null
);
create table team_member (
    team_id bigint not null references team (id),
    person_id bigint not null references person (id),
    primary key (team_id, person_id)
);
create index team_member_person on team_member (person_id);

create sequence password_link_seq start with 1 increment by 50;
create table password_link (
    id bigint primary key,
    person_id bigint not null references person (id),
    secret_hash varchar(64) not null unique,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);
create index password_link_person on password_link (person_id);

create sequence api_token_seq start with 1 increment by 50;
create table api_token (
    id bigint primary key,
    version bigint not null,
    person_id bigint not null references person (id),
    name varchar(120) not null,
    secret_hash varchar(64) not null unique,
    scopes varchar(400) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);
create index api_token_person on api_token (person_id);
