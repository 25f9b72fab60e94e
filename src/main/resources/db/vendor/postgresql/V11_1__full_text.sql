-- Words of titles, descriptions and comments. Searches write the same expression, or the indexes would not be used; what
-- stands between words is the same on every database.
create index work_item_words on work_item using gin (
    to_tsvector('simple', regexp_replace(title || ' ' || description, '[!-/:-@[-`{-~]+', ' ', 'g')));
create index discussion_comment_words on discussion_comment using gin (
    to_tsvector('simple', regexp_replace(body, '[!-/:-@[-`{-~]+', ' ', 'g')));
