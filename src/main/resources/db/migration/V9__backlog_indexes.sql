-- The triage queue is read in the order of logging; lists by product and status go by the product alone.
drop index work_item_status;
drop index work_item_product_status;
create index work_item_status on work_item (status, created_at, id, product_id, snoozed_until);
create index work_item_product on work_item (product_id, status, id);
-- The order that most lists have, and the one that serves searches, also hold what is filtered by most.
drop index work_item_updated;
drop index work_item_title;
create index work_item_updated on work_item (updated_at, id, product_id, status, kind, title_lower);
create index work_item_title on work_item (title_lower, id, product_id, status, kind);
