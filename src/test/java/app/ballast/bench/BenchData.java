package app.ballast.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Made-up data for measurements, always the same but for its dates, which end today. */
final class BenchData {

    private static final int DAYS = 730;
    /** One outage of a service in so many days. */
    private static final int DAYS_BETWEEN_OUTAGES = 23;

    private BenchData() {}

    /** Two years of status checks: one a day, and an outage of some minutes now and then. */
    static String checks(int services) {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(DAYS, ChronoUnit.DAYS);
        StringBuilder csv = new StringBuilder("checked_at,service,status,http_status,response_ms\n");
        for (int service = 0; service < services; service++) {
            for (int day = 0; day < DAYS; day++) {
                Instant at = begin.plus(day, ChronoUnit.DAYS);
                row(csv, at, service, "up");
                if ((day + service) % DAYS_BETWEEN_OUTAGES == 0) {
                    row(csv, at.plus(600, ChronoUnit.MINUTES), service, "down");
                    row(csv, at.plus(605L + service, ChronoUnit.MINUTES), service, "up");
                }
            }
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, Instant at, int service, String status) {
        csv.append(at)
                .append(",Service ")
                .append(service)
                .append(',')
                .append(status)
                .append(",200,80\n");
    }

    /** Items of all kinds and statuses of the first product. */
    static String items(int count) {
        return """
                insert into work_item (id, version, product_id, product_key, number, kind, status, status_rank, title,
                    title_lower, description, effort_weeks, audience, customer_reason, feasibility, acceptance_criteria,
                    assignee_id, reporter_id, reporter_name, votes, created_at, updated_at, imported_labels, queue_score)
                select x + 1000000, 0, p.id, 'CHK', x,
                    case mod(x, 3) when 0 then 'FEATURE' when 1 then 'STABILITY' else 'TECH_DEBT' end,
                    case mod(x, 7) when 0 then 'NEW' when 1 then 'ACCEPTED' when 2 then 'READY' when 3 then 'IN_PROGRESS'
                        when 4 then 'IN_REVIEW' else 'DONE' end,
                    case mod(x, 7) when 0 then 0 when 1 then 4 when 2 then 5 when 3 then 6 when 4 then 7 else 8 end,
                    'Bench item ' || x, 'bench item ' || x, 'Some text of the item', mod(x, 9) + 1, '', '', '', '',
                    r.id, r.id, r.name, mod(x, 40),
                    dateadd('SECOND', -cast(x as bigint) * 600, current_timestamp),
                    dateadd('SECOND', -cast(x as bigint) * 300, current_timestamp), '',
                    -1 - case when mod(x, 7) = 0 then 1 when mod(x, 7) > 4 then 2 else 0 end * 100000000000
                from system_range(1, %d), (select id from product where key_prefix = 'CHK') p,
                    (select id, name from person order by id fetch first row only) r""".formatted(count);
    }

    static String counter(int count) {
        return "merge into item_counter (product_id, next_number) key (product_id) select id, " + (count + 1)
                + " from product where key_prefix = 'CHK'";
    }

    static String series(int window) {
        return """
                insert into series (series_key, name, metric, unit, better, side, product_id, window_days, source, created_at)
                select 'chk-active-users-%1$dd', 'Active users', 'active-users-%1$dd', 'PEOPLE', 'UP', 'PRODUCT', id, %1$d,
                    'Made up', current_timestamp from product where key_prefix = 'CHK'""".formatted(window);
    }

    static String points(int window) {
        return """
                insert into series_point (series_id, at, amount, origin, recorded_at)
                select s.id, dateadd('DAY', -cast(x as int), timestamp with time zone '%2$s 00:00:00+00'),
                    1000 * %1$d + x, 'IMPORT', current_timestamp
                from system_range(1, %3$d), (select id from series where series_key = 'chk-active-users-%1$dd') s""".formatted(window, Instant.now().toString().substring(0, 10), DAYS);
    }
}
