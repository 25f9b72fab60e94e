-- The stream of a product, of a kind of subject, of an action, and of a time; those of a subject and a person are there.
create index activity_product on activity (product_id, id);
create index activity_type on activity (subject_type, id);
create index activity_action on activity (action, id);
create index activity_at on activity (at);
