-- How a person reads numbers and dates, and when they are usually at work, by their own clock; null for not said.
alter table person add column number_format varchar(20);
alter table person add column works_from integer;
alter table person add column works_to integer;
