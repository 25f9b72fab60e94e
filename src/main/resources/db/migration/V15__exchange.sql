-- Which columns somebody named by hand, for the next file with the same headings. Headings are kept as a hash; one that was
-- kept without a file has none.
create sequence import_mapping_seq start with 1 increment by 50;
create table import_mapping (
    id bigint primary key,
    owner_id bigint not null references person (id),
    name varchar(80) not null,
    headings varchar(64),
    used_at timestamp(6) with time zone not null,
    constraint import_mapping_name_once unique (owner_id, name),
    constraint import_mapping_headings_once unique (owner_id, headings)
);
create table import_mapping_column (
    mapping_id bigint not null references import_mapping (id),
    item_column varchar(40) not null,
    heading varchar(300) not null,
    primary key (mapping_id, item_column)
);

-- What a change of many items by the API takes back, for a day.
create table bulk_change (
    id varchar(36) primary key,
    owner_id bigint not null references person (id),
    made_at timestamp(6) with time zone not null
);
create index bulk_change_owner on bulk_change (owner_id);
create index bulk_change_made on bulk_change (made_at);
create table bulk_change_item (
    change_id varchar(36) not null references bulk_change (id) on delete cascade,
    item_id bigint not null references work_item (id),
    item_version bigint not null,
    status varchar(12) not null,
    release_id bigint,
    due_on date,
    deadline_penalty numeric(14, 2),
    assignee_id bigint,
    labels varchar(1100) not null,
    primary key (change_id, item_id)
);
create index bulk_change_item_item on bulk_change_item (item_id);
