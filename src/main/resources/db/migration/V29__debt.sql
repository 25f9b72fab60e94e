-- What putting right a service's tech debt would cost, and what building the service has cost; null where not known.
alter table service_cost add column remediation numeric(14, 2);
alter table service_cost add column development numeric(14, 2);

-- What a tech debt costs a week, in money and in hours, before any deadline; null where an input is missing, and of other kinds.
alter table work_item add column interest numeric(14, 2);
alter table work_item add column interest_hours numeric(14, 4);
alter table score_history add column interest numeric(14, 2);

update work_item set interest = cost_of_delay where kind = 'TECH_DEBT';
update score_history set interest = cost_of_delay
    where item_id in (select id from work_item where kind = 'TECH_DEBT');

-- Hours lost × confidence, each the median of what people said, else what was measured.
update work_item set interest_hours = coalesce((
        select percentile_cont(0.5) within group (order by s.amount) from score_input s
        where s.item_id = work_item.id and s.input = 'HOURS_LOST' and (s.person_id is not null or not exists (
            select 1 from score_input p where p.item_id = s.item_id and p.input = s.input and p.person_id is not null))), 0)
    * coalesce((
        select percentile_cont(0.5) within group (order by s.amount) from score_input s
        where s.item_id = work_item.id and s.input = 'CONFIDENCE' and (s.person_id is not null or not exists (
            select 1 from score_input p where p.item_id = s.item_id and p.input = s.input and p.person_id is not null))), 0)
    / 100
    where kind = 'TECH_DEBT' and interest is not null;
