create sequence discussion_comment_seq start with 1 increment by 50;
create table discussion_comment (
    id bigint primary key,
    subject_type varchar(40) not null,
    subject_id bigint not null,
    author_id bigint not null references person (id),
    body varchar(20000) not null,
    created_at timestamp(6) with time zone not null
);
create index discussion_comment_subject on discussion_comment (subject_type, subject_id, id);
create index discussion_comment_author on discussion_comment (author_id);

create sequence discussion_vote_seq start with 1 increment by 50;
create table discussion_vote (
    id bigint primary key,
    subject_type varchar(40) not null,
    subject_id bigint not null,
    person_id bigint not null references person (id),
    created_at timestamp(6) with time zone not null,
    constraint discussion_vote_once unique (subject_type, subject_id, person_id)
);
create index discussion_vote_person on discussion_vote (person_id);

-- What moved away from a subject when it was merged into another, so that it can move back.
create table discussion_moved (
    subject_type varchar(40) not null,
    from_id bigint not null,
    thing varchar(8) not null,
    thing_id bigint not null,
    primary key (subject_type, from_id, thing, thing_id)
);
