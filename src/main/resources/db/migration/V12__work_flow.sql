-- Where an item stands in time and among others.
alter table work_item add column release_id bigint references release (id);
alter table work_item add column due_on date;
alter table work_item add column deadline_penalty numeric(14, 2);
alter table work_item add column parent_id bigint references work_item (id);
create index work_item_release on work_item (release_id, status, id);
create index work_item_due on work_item (due_on, id, product_id);
create index work_item_parent on work_item (parent_id, id);

create table work_item_label (
    item_id bigint not null references work_item (id),
    label varchar(50) not null,
    primary key (item_id, label)
);
create index work_item_label_label on work_item_label (label, item_id);

create table work_item_link (
    blocker_id bigint not null references work_item (id),
    blocked_id bigint not null references work_item (id),
    primary key (blocker_id, blocked_id)
);
create index work_item_link_blocked on work_item_link (blocked_id, blocker_id);

-- What an item was done for: of a feature who uses it, of other work what gets better.
create table work_item_outcome (
    item_id bigint primary key references work_item (id),
    purpose varchar(1000) not null,
    metric varchar(200),
    target numeric(20, 4),
    due_on date,
    stated_by varchar(120) not null,
    stated_at timestamp(6) with time zone not null
);

-- What a request that must not happen twice was answered, for a day.
create table api_answer (
    owner varchar(80) not null,
    idempotency_key varchar(200) not null,
    request_hash varchar(64) not null,
    status integer not null,
    location varchar(500),
    etag varchar(80),
    body varchar(1000000) not null,
    created_at timestamp(6) with time zone not null,
    primary key (owner, idempotency_key)
);
create index api_answer_created on api_answer (created_at);

-- Whoever links items locks this row, so that two links that are made at once cannot close a ring together.
insert into item_counter_gate (id) values (2);

-- How long decisions took.
create index work_item_decided on work_item (decided_at, created_at, product_id);
