package app.ballast.backlog;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of an item that people edit. */
public enum ItemField {
    TITLE("title", WorkItemEdit::title),
    KIND("kind", WorkItemEdit::kind),
    SERVICE("service", WorkItemEdit::service),
    EFFORT("effort", WorkItemEdit::effort),
    ASSIGNEE("assignee", WorkItemEdit::assignee),
    RELEASE("release", edit -> edit.plan().release()),
    DUE_ON("dueOn", edit -> edit.plan().dueOn()),
    DEADLINE_PENALTY("deadlinePenalty", edit -> edit.plan().deadlinePenalty()),
    LABELS("labels", edit -> edit.plan().labels()),
    DESCRIPTION("description", WorkItemEdit::description),
    AUDIENCE("audience", WorkItemEdit::audience),
    CUSTOMER_REASON("customerReason", WorkItemEdit::customerReason),
    FEASIBILITY("feasibility", WorkItemEdit::feasibility),
    ACCEPTANCE_CRITERIA("acceptanceCriteria", WorkItemEdit::acceptanceCriteria);

    /** When an item comes, which program managers say too. */
    static final Set<ItemField> DATES = EnumSet.of(RELEASE, DUE_ON);

    /** What an item says in words: its reporter may put that better as long as nobody has decided on it. */
    static final Set<ItemField> TEXTS = EnumSet.of(TITLE, DESCRIPTION, AUDIENCE, ACCEPTANCE_CRITERIA);

    private final String code;
    private final Function<WorkItemEdit, @Nullable Object> value;

    ItemField(String code, Function<WorkItemEdit, @Nullable Object> value) {
        this.code = code;
        this.value = value;
    }

    /** Its name in refusals, in the activity log and in the REST API. */
    public String code() {
        return code;
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "backlog.field." + code;
    }

    /** What an edit holds in this field. */
    public @Nullable Object in(WorkItemEdit edit) {
        return value.apply(edit);
    }

    static Set<ItemField> differing(WorkItemEdit one, WorkItemEdit other) {
        Set<ItemField> fields = EnumSet.noneOf(ItemField.class);
        for (ItemField field : values()) {
            if (!Objects.equals(field.in(one), field.in(other))) {
                fields.add(field);
            }
        }
        return fields;
    }
}
