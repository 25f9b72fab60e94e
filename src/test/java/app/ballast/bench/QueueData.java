package app.ballast.bench;

/**
 * Made-up items for measurements on PostgreSQL, the same every time but for their dates, which end today: twenty products of
 * the keys {@code AAA} to {@code TTT}, 200 people, words as unequally frequent as those of a language.
 */
final class QueueData {

    static final int PRODUCTS = 20;
    static final int PEOPLE = 200;
    private static final long FIRST_ID = 1_000_000_000L;

    private QueueData() {}

    static String product(int number) {
        return String.valueOf((char) ('A' + number)).repeat(3);
    }

    static String seed() {
        return "select setseed(0.25)";
    }

    static String people() {
        return """
            insert into person (id, version, name, email, active, color_scheme, shortcuts, created_at)
            select %d + x, 0, 'Person ' || x, 'person' || x || '@example.org', true, 'SYSTEM', true, now()
            from generate_series(1, %d) x\
            """.formatted(FIRST_ID, PEOPLE);
    }

    /** Items of the numbers from, exclusive, to, inclusive: of every twenty one by product, a third of each kind, most of them done. */
    static String items(int from, int to) {
        return """
            insert into work_item (id, version, product_id, product_key, number, kind, status, status_rank, title,
                title_lower, description, effort_weeks, cost_of_delay, score, queue_score, audience, customer_reason,
                feasibility, acceptance_criteria, assignee_id, reporter_id, reporter_name, votes, created_at, updated_at,
                imported_labels)
            select %1$d + i.x, 0, p.id, p.key_prefix, (i.x - 1) / %2$d + 1, i.kind, i.status,
                case i.status when 'NEW' then 0 when 'ACCEPTED' then 4 when 'READY' then 5 when 'IN_PROGRESS' then 6
                    when 'IN_REVIEW' then 7 else 8 end,
                i.title, i.title, i.description, i.effort, i.cost, i.cost / i.effort,
                case i.status when 'NEW' then -100000000001 when 'DONE' then -200000000001 else i.cost / i.effort end,
                '', '', '', '', %1$d + 1 + mod(i.x * 7919, %3$d), %1$d + 1 + mod(i.x, %3$d), 'Person', mod(i.x, 40),
                now() - i.x * interval '1 minute', now() - mod(i.x * 7907, 1000003) * interval '1 minute', ''
            from (
                select x, (array['FEATURE', 'STABILITY', 'TECH_DEBT'])[1 + mod(x, 3)] as kind,
                    coalesce((array['NEW', 'ACCEPTED', 'ACCEPTED', 'READY', 'READY', 'IN_PROGRESS', 'IN_REVIEW'])[
                        1 + floor(random() * 20)::int], 'DONE') as status,
                    1 + floor(random() * 80) / 10 as effort, 100 + floor(random() * 20000) as cost, title, description
                from generate_series(%4$d::bigint, %5$d) x, lateral (
                    select string_agg(word, ' ') filter (where place <= 6) as title,
                        string_agg(word, ' ') filter (where place > 6) as description
                    from (select place, 'word' || floor(5000 * power(random(), 3) + 0 * x) as word
                        from generate_series(1, 36) place) drawn
                ) words
            ) i, (select id, key_prefix, row_number() over (order by key_prefix) - 1 as place from product) p
            where p.place = mod(i.x, %2$d)\
            """.formatted(FIRST_ID, PRODUCTS, PEOPLE, from + 1, to);
    }

    /** So that items that are logged go on behind those made up. */
    static String counters(int items) {
        return "insert into item_counter (product_id, next_number) select id, " + (items / PRODUCTS + 2)
                + " from product on conflict (product_id) do update set next_number = excluded.next_number";
    }
}
