package app.ballast.tradeoffs.policy.ui;

import app.ballast.tradeoffs.policy.PolicyAction;
import app.ballast.tradeoffs.policy.PolicyLevel;
import app.ballast.tradeoffs.policy.PolicyLevels;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Levels to be read, the one that holds now marked. */
class LevelTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("range", "action", "words");

    /** @param now the action that holds, null for none */
    LevelTable(PolicyLevels levels, @Nullable PolicyAction now, PolicyWords words) {
        addClassName("policy-levels");
        NativeTableRow heads = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(words.text("policy.column." + column));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        });
        getHead().add(heads);
        levels.levels().forEach(level -> getBody().add(row(level, level.action() == now, words)));
    }

    private static NativeTableRow row(PolicyLevel level, boolean holds, PolicyWords words) {
        Span action = new Span(words.action(level.action()));
        NativeTableCell does = new NativeTableCell(swatch(level.action()), action);
        if (holds) {
            Span mark = new Span(words.text("policy.now"));
            mark.addClassName("policy-mark");
            does.add(mark);
        }
        NativeTableRow row =
                new NativeTableRow(new NativeTableCell(words.range(level)), does, new NativeTableCell(level.words()));
        if (holds) {
            row.addClassName("policy-level-now");
        }
        return row;
    }

    /** A square in the colour in which the strip of a dry run draws the action. */
    static Span swatch(PolicyAction action) {
        Span swatch = new Span();
        swatch.addClassName("policy-swatch");
        swatch.getElement().setAttribute("data-action", action.code());
        swatch.getElement().setAttribute("aria-hidden", "true");
        return swatch;
    }
}
