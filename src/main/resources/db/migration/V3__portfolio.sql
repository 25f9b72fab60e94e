create sequence product_seq start with 1 increment by 50;
create table product (
    id bigint primary key,
    version bigint not null,
    key_prefix varchar(10) not null unique,
    name varchar(120) not null,
    visibility varchar(12) not null,
    archived boolean not null,
    created_at timestamp(6) with time zone not null
);
create table product_team (
    product_id bigint not null references product (id),
    team_id bigint not null references team (id),
    primary key (product_id, team_id)
);

create sequence service_seq start with 1 increment by 50;
create table service (
    id bigint primary key,
    version bigint not null,
    service_key varchar(200) not null unique,
    name varchar(200) not null unique,
    archived boolean not null,
    created_at timestamp(6) with time zone not null
);
create table product_service (
    product_id bigint not null references product (id),
    service_id bigint not null references service (id),
    critical boolean not null,
    primary key (product_id, service_id)
);
create index product_service_service on product_service (service_id);

create sequence release_seq start with 1 increment by 50;
create table release (
    id bigint primary key,
    version bigint not null,
    product_id bigint not null references product (id),
    name varchar(120) not null,
    released_on date not null,
    archived boolean not null,
    constraint release_name_once unique (product_id, name)
);
create index release_by_day on release (product_id, released_on);

create table workspace (
    id bigint primary key,
    version bigint not null,
    name varchar(120) not null,
    time_zone varchar(60) not null,
    currency varchar(3) not null
);
insert into workspace (id, version, name, time_zone, currency) values (1, 0, 'Ballast', 'UTC', 'EUR');
