-- The backlog of one product in the order of what happened last.
create index work_item_product_updated on work_item (product_id, updated_at, id);
create index work_item_product_created on work_item (product_id, created_at, id);

-- Which columns the table of the backlog has: what a person chose for themselves, and what a saved view brings along.
create table backlog_columns (
    person_id bigint primary key references person (id),
    layout varchar(1000) not null
);
alter table saved_view add column layout varchar(1000) default '' not null;

-- What has no score, or one of a certain height.
create index work_item_scored on work_item (score, id, product_id);
