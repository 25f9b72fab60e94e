-- Who speaks for a team, and who looks at what comes in, week by week. Whoever leaves the team leaves all of it.
alter table team_member add column leads boolean default false not null;

create table team_rota (
    team_id bigint primary key references team (id),
    -- The day on which the turn of the first in the order begins; its weekday is that of every hand-over.
    first_on date not null,
    hand_over_hour smallint not null,
    time_zone varchar(60)
);
create table team_rota_person (
    team_id bigint not null references team_rota (team_id) on delete cascade,
    place smallint not null,
    person_id bigint not null,
    primary key (team_id, place),
    constraint team_rota_member foreign key (team_id, person_id) references team_member (team_id, person_id) on delete cascade
);
-- Weeks that somebody else took than the order says.
create table team_rota_swap (
    team_id bigint not null references team_rota (team_id) on delete cascade,
    week_on date not null,
    person_id bigint not null,
    primary key (team_id, week_on),
    constraint team_swap_member foreign key (team_id, person_id) references team_member (team_id, person_id) on delete cascade
);
