-- What a service costs, in the workspace's currency; null where it is not known. A row holds from its day to the next row's.
create table service_cost (
    service_id bigint not null references service (id),
    from_day date not null,
    outage_minute numeric(14, 2),
    people_hour numeric(14, 2),
    running_month numeric(14, 2),
    set_by varchar(120) not null,
    set_at timestamp(6) with time zone not null,
    primary key (service_id, from_day)
);

-- The team that answers for it.
alter table service add column owner_team_id bigint references team (id);

-- What an input was measured from: a key of the message bundle and its values, so that each reader has it in their language.
alter table score_input alter column source set data type varchar(1000);

-- Which node does a job now, and until when it may take.
create table shedlock (
    name varchar(64) not null primary key,
    lock_until timestamp(3) not null,
    locked_at timestamp(3) not null,
    locked_by varchar(255) not null
);

-- The last day whose nightly work is done.
create table nightly_job (
    name varchar(64) not null primary key,
    done_on date not null
);

-- Whoever moves an item of the queue, or changes one that hangs together with others by moves, locks this row first.
insert into item_counter_gate (id) values (3);
