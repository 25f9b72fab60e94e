-- Comments become talk: answers to a comment, changes of it, and what people think of it.
alter table discussion_comment add column version bigint default 0 not null;
alter table discussion_comment add column parent_id bigint references discussion_comment (id);
alter table discussion_comment add column pinned_on date;
alter table discussion_comment add column edited_at timestamp(6) with time zone;
alter table discussion_comment add column deleted_at timestamp(6) with time zone;
alter table discussion_comment add column deleted_by bigint references person (id);
alter table discussion_comment add column resolved_at timestamp(6) with time zone;
alter table discussion_comment add column resolved_by bigint references person (id);
create index discussion_comment_parent on discussion_comment (parent_id, id);
create index discussion_comment_deleted on discussion_comment (deleted_at);

-- What a comment said before. The text of a deleted one is the last of them, until it is gone for good.
create table discussion_comment_text (
    comment_id bigint not null references discussion_comment (id) on delete cascade,
    number integer not null,
    body varchar(20000) not null,
    written_at timestamp(6) with time zone not null,
    primary key (comment_id, number)
);

create table discussion_reaction (
    comment_id bigint not null references discussion_comment (id) on delete cascade,
    person_id bigint not null references person (id),
    sign varchar(12) not null,
    created_at timestamp(6) with time zone not null,
    primary key (comment_id, sign, person_id)
);
create index discussion_reaction_person on discussion_reaction (person_id);

-- Who was named in a comment: a person or a team.
create table discussion_mention (
    comment_id bigint not null references discussion_comment (id) on delete cascade,
    kind varchar(8) not null,
    named_id bigint not null,
    created_at timestamp(6) with time zone not null,
    primary key (comment_id, kind, named_id)
);
create index discussion_mention_named on discussion_mention (kind, named_id, comment_id);
