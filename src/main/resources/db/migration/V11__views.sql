-- A filter, an order and a way of showing the items, kept under a name.
create sequence saved_view_seq start with 1 increment by 50;
create table saved_view (
    id bigint primary key,
    version bigint not null,
    owner_id bigint not null references person (id),
    name varchar(80) not null,
    shared boolean not null,
    filter_text varchar(1000) not null,
    view_type varchar(10) not null,
    default_for varchar(20) unique,
    updated_at timestamp(6) with time zone not null,
    constraint saved_view_name_once unique (owner_id, name)
);
create index saved_view_shared on saved_view (shared, name, id);

-- How many items may be in one status at a time; without a product it holds for the workspace.
create sequence wip_limit_seq start with 1 increment by 50;
create table wip_limit (
    id bigint primary key,
    product_id bigint references product (id),
    status varchar(12) not null,
    most integer not null,
    constraint wip_limit_once unique (product_id, status)
);
