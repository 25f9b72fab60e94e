-- What the Balance page asks of all tech debts and answers of a product, each from an index alone or nearly.
create index work_item_debt on work_item (product_id, kind, status, decided_at, done_at, id);
create index survey_answer_time on survey_answer (product_id, answered_on, survey, score, origin, recorded_at);
create index work_item_done_kind on work_item (product_id, kind, done_at, id);
create index work_stint_time on work_stint (to_at, from_at, item_id, person_id);
