-- A deployment says where it went, what it brought, how it went, and how Ballast learnt of it.
alter table deployment add column version bigint default 0 not null;
alter table deployment add column environment varchar(100) default 'production' not null;
alter table deployment add column revision varchar(100);
alter table deployment add column status varchar(12) default 'SUCCEEDED' not null;
alter table deployment add column first_commit_at timestamp(6) with time zone;
alter table deployment add column unplanned boolean default false not null;
alter table deployment add column recovered_at timestamp(6) with time zone;
-- The incident that it caused, or that it was made for.
alter table deployment add column incident_id bigint references incident (id) on delete set null;
alter table deployment add column origin varchar(10) default 'PERSON' not null;
-- The sender's own name for it; what came without one is told by its moment and label.
alter table deployment add column external_id varchar(200);
alter table deployment add column sent_as varchar(300);
-- A person said how it went: what is sent again does not change that.
alter table deployment add column judged boolean default false not null;
alter table deployment add column set_by varchar(120) default '' not null;
alter table deployment add column set_at timestamp(6) with time zone;
update deployment set set_at = deployed_at, sent_as = 'row ' || id;
alter table deployment alter column set_at set not null;
alter table deployment alter column sent_as set not null;
alter table deployment drop constraint deployment_once;
alter table deployment add constraint deployment_once unique (service_id, environment, sent_as);
create index deployment_service on deployment (service_id, environment, deployed_at);
create index deployment_time on deployment (deployed_at, id);
create index deployment_incident on deployment (incident_id);
