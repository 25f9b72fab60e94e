-- Who had which item in progress, and from when to when; no end while they still have.
create table work_stint (
    item_id bigint not null references work_item (id),
    person_id bigint not null references person (id),
    from_at timestamp(6) with time zone not null,
    to_at timestamp(6) with time zone
);
create index work_stint_item on work_stint (item_id, person_id, from_at, to_at);
create index work_stint_person on work_stint (person_id, from_at, to_at, item_id);
insert into work_stint (item_id, person_id, from_at)
    select id, assignee_id, updated_at from work_item where status = 'IN_PROGRESS' and assignee_id is not null;

-- Who did something about an incident while it was open.
create table incident_responder (
    incident_id bigint not null references incident (id) on delete cascade,
    person_id bigint not null references person (id),
    primary key (incident_id, person_id)
);
