package app.ballast.backlog;

import app.ballast.people.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one person may do with one item. Logging, commenting and voting are for everybody and not said here.
 *
 * @param triage whether they may decide on it, move it on and give it to somebody
 * @param editable the fields that they may change
 */
public record ItemRights(boolean triage, Set<ItemField> editable) {

    public ItemRights {
        editable = Set.copyOf(editable);
    }

    /** Whether they may plan it: link it with others, say when it comes. */
    public boolean plans() {
        return editable.contains(ItemField.DUE_ON);
    }

    /** Everything: the system's. */
    static ItemRights all() {
        return new ItemRights(true, EnumSet.allOf(ItemField.class));
    }

    /**
     * The side that owns the kind triages and edits; across the sides, TECHNOLOGY says how much effort a feature is and
     * what is feasible, and PRODUCT says why customers care about a debt. PROGRAM plans releases and dates of all. The reporter may word their own item better
     * while it is new.
     */
    static ItemRights of(Kind kind, Status status, boolean reporter, Set<Role> roles) {
        Set<ItemField> editable = EnumSet.noneOf(ItemField.class);
        for (ItemField field : ItemField.values()) {
            if (roles.contains(owner(kind, field)) || ItemField.DATES.contains(field) && roles.contains(Role.PROGRAM)) {
                editable.add(field);
            }
        }
        if (reporter && (status == Status.NEW || status == Status.SNOOZED)) {
            editable.addAll(ItemField.TEXTS);
        }
        return new ItemRights(roles.contains(kind.owner()), editable);
    }

    /** Key of the words that say who may change a field of an item of a kind. */
    public static String mayKey(Kind kind, ItemField field) {
        return "backlog.may." + (ItemField.DATES.contains(field) ? "PROGRAM." : "")
                + owner(kind, field).name();
    }

    /** Who states a field of an item of a kind. */
    public static Role owner(Kind kind, ItemField field) {
        return switch (field) {
            case EFFORT, FEASIBILITY -> Role.TECHNOLOGY;
            case CUSTOMER_REASON -> kind == Kind.TECH_DEBT ? Role.PRODUCT : kind.owner();
            default -> kind.owner();
        };
    }
}
