package app.ballast.tradeoffs.policy.ui;

import app.ballast.tradeoffs.policy.PolicyAction;
import app.ballast.tradeoffs.policy.PolicyLevel;
import app.ballast.tradeoffs.policy.PolicyLevels;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Levels to be edited: a row for each action, from the freest to the strictest; those that are not ticked are left out. */
class LevelFields extends NativeTable {

    private static final List<String> COLUMNS = List.of("action", "from", "below", "words");

    private final transient PolicyWords words;
    private final Map<PolicyAction, Row> rows = new EnumMap<>(PolicyAction.class);

    /** The fields of one level, bounds in percent. */
    private record Row(Checkbox used, BigDecimalField from, BigDecimalField below, TextField words) {

        void show(@Nullable PolicyLevel level) {
            used.setValue(level != null);
            from.setValue(level == null ? null : percent(level.from()));
            below.setValue(level == null ? null : percent(level.below()));
            words.setValue(level == null ? "" : level.words());
            enable();
        }

        void enable() {
            from.setEnabled(used.getValue());
            below.setEnabled(used.getValue());
            words.setEnabled(used.getValue());
        }

        PolicyLevel level(PolicyAction action) {
            return new PolicyLevel(action, share(from.getValue()), share(below.getValue()), words.getValue());
        }
    }

    LevelFields(PolicyWords words) {
        this.words = words;
        addClassNames("policy-levels", "policy-fields");
        NativeTableRow heads = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(words.text("policy.column." + column));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        });
        getHead().add(heads);
        for (PolicyAction action : PolicyAction.values()) {
            getBody().add(row(action));
        }
    }

    private NativeTableRow row(PolicyAction action) {
        String name = words.action(action);
        Checkbox used = new Checkbox(name);
        TextField said = new TextField();
        said.setAriaLabel(words.text("policy.field.words", name));
        said.setPlaceholder(name);
        said.setMaxLength(PolicyLevel.MOST_WORDS);
        Row row = new Row(used, bound("policy.field.from", name), bound("policy.field.below", name), said);
        used.addValueChangeListener(change -> row.enable());
        rows.put(action, row);
        return new NativeTableRow(
                new NativeTableCell(LevelTable.swatch(action), used),
                cell(row.from(), "from"),
                cell(row.below(), "below"),
                cell(said, "words"));
    }

    private NativeTableCell cell(com.vaadin.flow.component.Component field, String column) {
        NativeTableCell cell = new NativeTableCell(field);
        cell.getElement().setAttribute("data-label", words.text("policy.column." + column));
        return cell;
    }

    private BigDecimalField bound(String key, String name) {
        BigDecimalField field = new BigDecimalField();
        field.setLocale(words.figures().locale());
        field.setAriaLabel(words.text(key, name));
        field.setPlaceholder(words.text("policy.field.none"));
        return field;
    }

    void show(PolicyLevels levels) {
        rows.forEach((action, row) -> row.show(levels.levels().stream()
                .filter(level -> level.action() == action)
                .findFirst()
                .orElse(null)));
    }

    /** @throws app.ballast.common.DomainException INVALID where they have gaps or overlap; names the level */
    PolicyLevels read() {
        return new PolicyLevels(rows.entrySet().stream()
                .filter(entry -> entry.getValue().used().getValue())
                .map(entry -> entry.getValue().level(entry.getKey()))
                .toList());
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal share) {
        return share == null ? null : new BigDecimal(share.movePointRight(2).toPlainString());
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2);
    }
}
