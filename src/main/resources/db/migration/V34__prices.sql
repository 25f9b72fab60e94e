-- What waiting costs, by product and kind, from the index alone.
create index work_item_price on work_item (product_id, status, kind, cost_of_delay);
