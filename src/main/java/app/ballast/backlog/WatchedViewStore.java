package app.ballast.backlog;

import app.ballast.common.Actor;
import app.ballast.portfolio.ProductId;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of views that are watched, of the items in them, and of items that were touched since somebody looked. */
@Component
class WatchedViewStore {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    WatchedViewStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * A view as it is read.
     *
     * @param person whose reading it is; {@link #EVERYBODY} where it is the same for all
     * @param text the filter with which the items in it were found
     */
    record Lens(long view, long person, String text) {

        static final long EVERYBODY = 0;

        private Key key() {
            return new Key(view, person);
        }
    }

    private record Key(long view, long person) {}

    /** That somebody logged or changed an item. */
    record Touch(long id, long item, ProductId product, boolean logged, Actor author) {}

    /** An item that is about to be touched. */
    record Touched(long item, ProductId product, boolean logged, Actor author) {}

    boolean isAnyWatched() {
        return database.sql("select exists (select 1 from watched_view)")
                .query(Boolean.class)
                .single();
    }

    void touch(Collection<Touched> items) {
        batches.batchUpdate("""
                insert into watched_view_touch (item_id, product_id, logged, author_id, author_name)
                values (?, ?, ?, ?, ?)""", items, BATCH, (row, item) -> {
            row.setLong(1, item.item());
            row.setLong(2, item.product().value());
            row.setBoolean(3, item.logged());
            row.setObject(4, item.author().personId(), Types.BIGINT);
            row.setString(5, item.author().name());
        });
    }

    /** The oldest touches. */
    List<Touch> touches(int most) {
        return database.sql("""
                        select id, item_id, product_id, logged, author_id, author_name from watched_view_touch
                        order by id fetch first :most rows only""")
                .param("most", most)
                .query((row, number) -> new Touch(
                        row.getLong(1),
                        row.getLong(2),
                        new ProductId(row.getLong(3)),
                        row.getBoolean(4),
                        new Actor(row.getObject(5, Long.class), row.getString(6))))
                .list();
    }

    void forget(Collection<Touch> touches) {
        database.sql("delete from watched_view_touch where id in (:ids)")
                .param("ids", touches.stream().map(Touch::id).toList())
                .update();
    }

    /** All that are watched; nobody else changes which items are in them until the transaction ends. */
    List<Lens> locked() {
        return lenses("order by view_id, person_id for update", Map.of());
    }

    /** Those of one view, locked as {@link #locked()}; others who begin to watch it wait. */
    List<Lens> locked(SavedViewId view) {
        database.sql("select id from saved_view where id = :view for update")
                .param("view", view.value())
                .query(Long.class)
                .optional();
        return lenses("where view_id = :view order by person_id for update", Map.of("view", view.value()));
    }

    private List<Lens> lenses(String rest, Map<String, Object> values) {
        return database.sql("select view_id, person_id, filter_text from watched_view " + rest)
                .params(values)
                .query((row, number) -> new Lens(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    /** Takes a lens away, with what was in it. */
    void drop(Lens lens) {
        database.sql("delete from watched_view where view_id = :view and person_id = :person")
                .param("view", lens.view())
                .param("person", lens.person())
                .update();
    }

    void add(Lens lens, Collection<Long> items) {
        database.sql("insert into watched_view (view_id, person_id, filter_text) values (:view, :person, :text)")
                .param("view", lens.view())
                .param("person", lens.person())
                .param("text", lens.text())
                .update();
        enter(lens, items);
    }

    /** Which of some items were in which of some lenses. One statement. */
    Map<Lens, Set<Long>> inside(Collection<Lens> lenses, Collection<Long> items) {
        Map<Key, Set<Long>> found = new HashMap<>();
        database.sql("select view_id, person_id, item_id from watched_view_item where item_id in (:items)")
                .param("items", items)
                .query(row -> {
                    found.computeIfAbsent(new Key(row.getLong(1), row.getLong(2)), none -> new HashSet<>())
                            .add(row.getLong(3));
                });
        Map<Lens, Set<Long>> inside = new HashMap<>();
        lenses.forEach(lens -> inside.put(lens, found.getOrDefault(lens.key(), Set.of())));
        return inside;
    }

    void enter(Lens lens, Collection<Long> items) {
        batches.batchUpdate(
                "insert into watched_view_item (view_id, person_id, item_id) values (?, ?, ?)",
                items,
                BATCH,
                (row, item) -> {
                    row.setLong(1, lens.view());
                    row.setLong(2, lens.person());
                    row.setLong(3, item);
                });
    }

    void leave(Lens lens, Collection<Long> items) {
        if (!items.isEmpty()) {
            database.sql("""
                            delete from watched_view_item
                            where view_id = :view and person_id = :person and item_id in (:items)""")
                    .param("view", lens.view())
                    .param("person", lens.person())
                    .param("items", items)
                    .update();
        }
    }
}
