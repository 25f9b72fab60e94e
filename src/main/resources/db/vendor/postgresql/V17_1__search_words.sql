-- The words of an item and of its comments, and its key, in one column with one index, so that a search neither asks two
-- indexes nor reads the texts again. Triggers keep it, since comments are written by another room.
drop index work_item_words;
drop index discussion_comment_words;

-- What stands between words is the same on every database.
create function plain_words(words text) returns tsvector language sql immutable parallel safe
    return to_tsvector('simple', regexp_replace(words, '[!-/:-@[-`{-~]+', ' ', 'g'));

-- A sign that no search asks for lies before each comment, so that no phrase spans two texts. A vector has room for less
-- than a megabyte: of very long discussions the latest comments count.
create function item_words(item bigint, title varchar, description varchar, product_key varchar, number integer)
    returns tsvector language plpgsql stable as $$
declare
    words tsvector := plain_words(title || ' ' || description)
        || array_to_tsvector(array['#' || number, '#' || lower(product_key) || '-' || number]);
    said varchar;
begin
    for said in
        select body from discussion_comment where subject_type = 'work-item' and subject_id = item order by id desc
    loop
        exit when pg_column_size(words) > 400000;
        words := words || '''#'':1'::tsvector || plain_words(said);
    end loop;
    return words;
end $$;

create function keep_item_words() returns trigger language plpgsql as $$
begin
    new.search_words := item_words(new.id, new.title, new.description, new.product_key, new.number);
    return new;
end $$;

create function keep_comment_words() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.subject_type = 'work-item' then
        update work_item set search_words = item_words(id, title, description, product_key, number)
            where id = old.subject_id;
    end if;
    if tg_op <> 'DELETE' and new.subject_type = 'work-item' then
        update work_item set search_words = item_words(id, title, description, product_key, number)
            where id = new.subject_id;
    end if;
    return null;
end $$;

alter table work_item add column search_words tsvector;
update work_item set search_words = item_words(id, title, description, product_key, number);
create index work_item_search_words on work_item using gin (search_words);
create trigger work_item_logged before insert on work_item for each row execute function keep_item_words();
create trigger work_item_written before update on work_item for each row
    when (old.title <> new.title or old.description <> new.description
        or old.product_key <> new.product_key or old.number <> new.number)
    execute function keep_item_words();
create trigger comment_written after insert or delete or update of body, subject_type, subject_id on discussion_comment
    for each row execute function keep_comment_words();
