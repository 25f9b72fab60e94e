package app.ballast.support;

import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** So many items that a page which reads them one by one, or all of them, is found out. */
public final class ManyItems {

    /**
     * More than are ever counted. A hundred thousand on the database that is meant for them; H2 writes and sorts so many
     * slowly, and is asked the same questions.
     */
    public static final int MANY = TestDatabase.isPostgres() ? 100_000 : 12_000;

    private ManyItems() {}

    /**
     * Adds items of every kind and status, with somebody to work on each.
     *
     * @param product the one of the key {@code CHK}
     * @param first the number of the first
     */
    public static void fill(DataSource database, ProductId product, PersonId person, int first, int count) {
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("""
                insert into work_item (id, version, product_id, product_key, number, kind, status, status_rank,
                    title, title_lower, description, audience, customer_reason, feasibility, acceptance_criteria,
                    reporter_name, assignee_id, votes, created_at, updated_at, imported_labels, effort_weeks)
                select 1000000 + :first + x, 0, :product, 'CHK', :first + x,
                    case mod(x, 3) when 0 then 'FEATURE' when 1 then 'STABILITY' else 'TECH_DEBT' end,
                    case mod(x, 4) when 0 then 'NEW' when 1 then 'ACCEPTED' else 'DONE' end,
                    case mod(x, 4) when 0 then 0 when 1 then 4 else 8 end,
                    'Item ' || x, 'item ' || x, '', '', '', '', '', 'Test', :person, mod(x, 50),
                    timestamp '2026-01-01 00:00:00' + x * interval '1' second,
                    timestamp '2026-01-01 00:00:00' + x * interval '2' second, '', mod(x, 20) + 1
                from\
                """ + " " + TestDatabase.numbers(count))
                .param("first", first)
                .param("product", product.value())
                .param("person", person.value())
                .update();
        // As both databases do by themselves after a while: without it PostgreSQL plans for a table of one line.
        sql.sql("analyze").update();
    }
}
