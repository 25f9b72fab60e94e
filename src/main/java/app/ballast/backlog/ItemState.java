package app.ballast.backlog;

import java.util.Arrays;
import java.util.Locale;

/** What can be asked of an item as {@code is:blocked}: each is true or false of every item. */
public enum ItemState {
    /** It waits for an open item that the asker sees. */
    BLOCKED("exists (select 1 from ItemLink l join WorkItem b on b.id = l.ends.blockerId"
            + " where l.ends.blockedId = w.id and " + Sql.open("b") + " and b.productId in :seen)"),
    /** An open item that the asker sees waits for it, and it is open itself. */
    BLOCKING("(" + Sql.open("w") + " and exists (select 1 from ItemLink l join WorkItem b on b.id = l.ends.blockedId"
            + " where l.ends.blockerId = w.id and " + Sql.open("b") + " and b.productId in :seen))"),
    /** Neither done nor declined nor merged. */
    OPEN(Sql.open("w")),
    CLOSED("not (" + Sql.open("w") + ")"),
    /** Open, and its deadline lies before today. */
    OVERDUE("(w.schedule.dueOn is not null and w.schedule.dueOn < :today and " + Sql.open("w") + ")"),
    /** Somebody put it above another item, out of the order of the scores. */
    MOVED("exists (select 1 from MovedItem m where m.itemId = w.id)"),
    /** It belongs to a larger item. */
    PART("w.schedule.parentId is not null");

    private final String condition;

    ItemState(String condition) {
        this.condition = condition;
    }

    /** JPQL about an item {@code w}; may name the parameters {@code seen}, products, and {@code today}. */
    String condition() {
        return condition;
    }

    /** Whether a state, as somebody writes it, is true for one reader and not for another. */
    static boolean dependsOnReader(String code) {
        return Arrays.stream(values())
                .anyMatch(state -> state.code().equalsIgnoreCase(code) && state.condition.contains(":seen"));
    }

    /** As people write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "filter.is." + code();
    }

    private static final class Sql {

        private static final String STATUS = Status.class.getName() + ".";

        static String open(String item) {
            return item + ".status not in (" + STATUS + Status.DONE + ", " + STATUS + Status.DECLINED + ", " + STATUS
                    + Status.MERGED + ")";
        }
    }
}
