package app.ballast.bench;

import java.util.List;

/** Made-up data of two years for everything that the Balance page shows besides status checks, items and active users, on H2. */
final class BenchSides {

    private static final int PEOPLE = 50;
    private static final int FEATURES = 10;
    private static final int DAYS = 730;
    private static final int STINTS = 20_000;
    private static final int ANSWERS = 20_000;

    private BenchSides() {}

    /** Statements to be run once the items and the services are there. */
    static List<String> all() {
        return List.of(
                people(),
                stints(),
                prices(),
                decided(),
                interest(),
                deployments(),
                answers(),
                featureSeries(),
                adoption(),
                features());
    }

    /** That the night's work on all scores has been done today: it would take a core for minutes while pages are timed. */
    static String night() {
        return "merge into nightly_job (name, done_on) key (name) values ('nightly-scores', current_date)";
    }

    private static String people() {
        return """
                insert into person (id, version, name, email, active, color_scheme, shortcuts, created_at)
                select x + 900000, 0, 'Bench person ' || x, 'bench' || x || '@example.org', true, 'AUTO', true, current_timestamp
                from system_range(1, %d)""".formatted(PEOPLE);
    }

    /** Who had which item in progress: each person some items one after the other, of five days each. */
    private static String stints() {
        return """
                insert into work_stint (item_id, person_id, from_at, to_at)
                select mod(x, 5000) + 1000001, 900001 + mod(x, %1$d), dateadd('DAY', -mod(x, %2$d) - 5, current_timestamp),
                    dateadd('DAY', -mod(x, %2$d), current_timestamp)
                from system_range(1, %3$d)""".formatted(PEOPLE, DAYS, STINTS);
    }

    /** The first items of the queue have a price; the sums read all of them. */
    private static String prices() {
        return """
                update work_item set cost_of_delay = mod(number, 9000) + 100, score = (mod(number, 9000) + 100) / effort_weeks,
                    queue_score = (mod(number, 9000) + 100) / effort_weeks
                where number <= 5000 and status in ('ACCEPTED', 'READY', 'IN_PROGRESS', 'IN_REVIEW')""";
    }

    private static String decided() {
        return """
                update work_item set decided_at = dateadd('DAY', -300, created_at),
                    done_at = case status when 'DONE' then created_at end
                where status <> 'NEW'""";
    }

    /** Each priced tech debt costs more every 90 days. */
    private static String interest() {
        return """
                insert into score_history (item_id, at, actor_name, cause, interest)
                select w.id, dateadd('DAY', 90 * x, w.decided_at), 'Bench', 'ESTIMATE', 10 * x + mod(w.number, 90)
                from work_item w, system_range(0, 3) where w.kind = 'TECH_DEBT' and w.number <= 5000 and w.decided_at is not null""";
    }

    /** One a week and service, of which one in fourteen failed. */
    private static String deployments() {
        return """
                insert into deployment (service_id, deployed_at, label, status, sent_as, set_at)
                select s.id, dateadd('DAY', -7 * x, current_timestamp), 'v' || x,
                    case mod(x, 14) when 0 then 'FAILED' else 'SUCCEEDED' end, 'bench ' || x, current_timestamp
                from system_range(1, 104), service s""";
    }

    private static String answers() {
        return """
                insert into survey_answer (product_id, survey, answered_on, score, origin, entered_by, recorded_at)
                select p.id, case mod(x, 2) when 0 then 'NPS' else 'CSAT' end, dateadd('DAY', -mod(x, %d), current_date),
                    case mod(x, 2) when 0 then mod(x / 2, 11) else mod(x / 2, 5) + 1 end, 'IMPORT', 'Bench', current_timestamp
                from system_range(1, %d), (select id from product where key_prefix = 'CHK') p""".formatted(DAYS, ANSWERS);
    }

    private static String featureSeries() {
        return """
                insert into series (series_key, name, metric, unit, better, side, product_id, source, created_at)
                select 'chk-bench' || x || '-adoption', 'Adoption of bench ' || x, 'bench' || x || '-adoption', 'RATIO', 'UP',
                    'PRODUCT', p.id, 'Made up', current_timestamp
                from system_range(1, %d), (select id from product where key_prefix = 'CHK') p""".formatted(FEATURES);
    }

    private static String adoption() {
        return """
                insert into series_point (series_id, at, amount, denominator, origin, recorded_at)
                select s.id, dateadd('DAY', -cast(x as int), cast(current_date as timestamp with time zone)), 2000 - x, 10000,
                    'IMPORT', current_timestamp
                from system_range(1, %d), (select id from series where series_key like 'chk-bench%%') s""".formatted(DAYS);
    }

    private static String features() {
        return """
                insert into feature (version, product_id, feature_key, name, core_action, series_id, target_share, target_due,
                    shipped_on, archived, set_by, set_at)
                select 0, s.product_id, replace(s.series_key, '-adoption', ''), s.name, '', s.id, 0.4,
                    dateadd('DAY', 60, current_date), dateadd('DAY', -400, current_date), false, 'Bench', current_timestamp
                from series s where s.series_key like 'chk-bench%'""";
    }
}
