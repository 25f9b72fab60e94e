-- Of those who first came in the week that begins on cohort_start, how many were active in a later week (0: that week
-- itself). What the source calls "not yet" has no row. counted_to is the last day that the source had counted.
create table retention_cell (
    product_id bigint not null references product (id),
    cohort_start date not null,
    week int not null,
    active bigint not null,
    counted_to date not null,
    origin varchar(10) not null,
    recorded_at timestamp(6) with time zone not null,
    primary key (product_id, cohort_start, week)
);
