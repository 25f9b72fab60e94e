-- How somebody wants to hear of news by e-mail; whoever has no row wants the usual. Hours are of the person's own day.
create table mail_wish (
    person_id bigint primary key references person (id),
    mentions varchar(8) not null,
    assigned varchar(8) not null,
    reviews varchar(8) not null,
    watched varchar(8) not null,
    digest_hour smallint not null,
    quiet_from smallint,
    quiet_to smallint,
    digest_on date
);

-- When news were put into a letter, or found to need none. What is older than letters needs none.
alter table notification add column mailed_at timestamp(6) with time zone;
update notification set mailed_at = created_at;
create index notification_unmailed on notification (mailed_at, person_id);
