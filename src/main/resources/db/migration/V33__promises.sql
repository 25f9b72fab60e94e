-- What an item or a feature was to bring about, and whether it had by its day; as it was judged then.
create table promise_review (
    subject varchar(10) not null,
    subject_id bigint not null,
    due_on date not null,
    product_id bigint not null references product (id),
    item_id bigint references work_item (id),
    name varchar(300) not null,
    metric varchar(240),
    metric_name varchar(300) not null,
    unit varchar(10),
    unit_label varchar(40),
    better varchar(4),
    target double precision not null,
    measured double precision,
    known_days integer not null,
    verdict varchar(12) not null,
    reviewed_at timestamp(6) with time zone not null,
    primary key (subject, subject_id, due_on)
);
create index promise_review_product on promise_review (product_id, due_on);
create index promise_review_item on promise_review (item_id);
