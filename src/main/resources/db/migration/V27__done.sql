-- What was finished on a day of a product.
create index work_item_done on work_item (product_id, done_at, id);
