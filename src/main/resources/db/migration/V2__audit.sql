create sequence activity_seq start with 1 increment by 50;
create table activity (
    id bigint primary key,
    at timestamp(6) with time zone not null,
    actor_id bigint,
    actor_name varchar(120) not null,
    subject_type varchar(40) not null,
    subject_id bigint not null,
    subject_label varchar(300) not null,
    product_id bigint,
    action varchar(60) not null,
    field varchar(60),
    old_value varchar(4000),
    new_value varchar(4000),
    note varchar(1000)
);
create index activity_subject on activity (subject_type, subject_id, id);
create index activity_actor on activity (actor_id, id);
