-- What the Balance page asks of all tech debts and answers of a product, each from an index alone.
create index work_item_debt on work_item (product_id, kind, status, decided_at, done_at, id);
create index survey_answer_time on survey_answer (product_id, answered_on, survey, score, origin, recorded_at);
