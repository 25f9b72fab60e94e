-- What a team can do in a week, in person-weeks: as a rule, and in single weeks that differ, named by their Mondays.
create table team_plan (
    team_id bigint primary key references team (id),
    usual numeric(5, 2) not null
);
create table team_plan_week (
    team_id bigint not null references team_plan (team_id),
    monday date not null,
    amount numeric(5, 2) not null,
    primary key (team_id, monday)
);
-- Which products a team works on; who sees a restricted one is another matter.
create table team_plan_product (
    team_id bigint not null references team_plan (team_id),
    product_id bigint not null references product (id),
    primary key (team_id, product_id)
);
create index team_plan_product_product on team_plan_product (product_id);

-- How much effort is being worked on, and promised as must, should or could; both from the index alone.
create index work_item_in_work on work_item (status, product_id, effort_weeks);
create index work_item_promised on work_item (moscow, status, product_id, effort_weeks);
