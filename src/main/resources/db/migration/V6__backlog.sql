create table item_counter (
    product_id bigint primary key references product (id),
    next_number integer not null
);

-- Whoever begins the count of a product locks this row.
create table item_counter_gate (
    id integer primary key
);
insert into item_counter_gate (id) values (1);

create sequence work_item_seq start with 1 increment by 50;
create table work_item (
    id bigint primary key,
    version bigint not null,
    product_id bigint not null references product (id),
    product_key varchar(10) not null,
    number integer not null,
    kind varchar(12) not null,
    status varchar(12) not null,
    status_rank smallint not null,
    title varchar(200) not null,
    title_lower varchar(400) not null,
    description varchar(100000) not null,
    service_id bigint references service (id),
    effort_weeks numeric(5, 2),
    audience varchar(4000) not null,
    customer_reason varchar(4000) not null,
    feasibility varchar(4000) not null,
    acceptance_criteria varchar(4000) not null,
    assignee_id bigint references person (id),
    reporter_id bigint references person (id),
    reporter_name varchar(120) not null,
    votes integer not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    decided_at timestamp(6) with time zone,
    done_at timestamp(6) with time zone,
    snoozed_until date,
    decline_reason varchar(1000),
    merged_into_id bigint references work_item (id),
    source varchar(20),
    external_id varchar(500),
    external_url varchar(500),
    imported_labels varchar(4000) not null,
    constraint work_item_key_once unique (product_key, number),
    constraint work_item_external_once unique (product_id, source, external_id)
);
-- The triage queue, and every list by product and status.
create index work_item_status on work_item (status, product_id, created_at, id);
create index work_item_product_status on work_item (product_id, status, id);
-- One for each order in which the backlog is read; with the product, so that the ids come from the index alone.
create index work_item_updated on work_item (updated_at, id, product_id);
create index work_item_created on work_item (created_at, id, product_id);
create index work_item_title on work_item (title_lower, id, product_id);
create index work_item_kind on work_item (kind, id, product_id, status);
create index work_item_status_rank on work_item (status_rank, id, product_id);
create index work_item_effort on work_item (effort_weeks, id, product_id);
create index work_item_votes on work_item (votes, id, product_id);
create index work_item_assignee on work_item (assignee_id, id);
create index work_item_reporter on work_item (reporter_id, id);
create index work_item_service on work_item (service_id, status);
create index work_item_merged on work_item (merged_into_id);
