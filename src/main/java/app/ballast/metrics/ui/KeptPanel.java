package app.ballast.metrics.ui;

import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.KeptChoice;
import app.ballast.common.importing.KeptChoices;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the person chose for earlier files of a kind, with a way to forget it. Not shown where there is nothing. */
class KeptPanel extends SectionPanel {

    private static final String BETWEEN = " · ";

    private final transient List<KeptChoices> all;
    private final transient FactText text;
    private final UnorderedList list = new UnorderedList();
    private transient @Nullable KeptChoices shown;

    KeptPanel(String title, List<KeptChoices> all, FactText text) {
        super(title);
        this.all = all;
        this.text = text;
        addClassName("import-kept");
        add(list);
        show(null);
    }

    /** Shows what was kept for a kind, as it is now. */
    void show(@Nullable Importer kind) {
        shown = kind == null
                ? null
                : all.stream()
                        .filter(kept -> kept.kind().equals(kind.kind()))
                        .findFirst()
                        .orElse(null);
        refresh();
    }

    void refresh() {
        list.removeAll();
        KeptChoices kept = shown;
        if (kept != null) {
            kept.kept().forEach(choice -> list.add(line(kept, choice)));
        }
        setVisible(list.getComponentCount() > 0);
    }

    private Component line(KeptChoices kept, KeptChoice choice) {
        Span name = new Span(choice.name());
        name.addClassName("import-kept-name");
        Span what = new Span(choice.chosen().entrySet().stream()
                .map(one ->
                        getTranslation("import.kept.one", getTranslation(kept.labelKey(one.getKey())), one.getValue()))
                .collect(Collectors.joining(BETWEEN)));
        what.addClassName("import-kept-what");
        Span used = new Span(text.of(ImportFact.of("import.kept.used", choice.usedAt())));
        used.addClassName("import-kept-used");
        Button forget = new Button(getTranslation("import.kept.forget"), click -> forget(kept, choice));
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        forget.setAriaLabel(getTranslation("import.kept.forget.one", choice.name()));
        return new ListItem(new Div(name, used, what), forget);
    }

    private void forget(KeptChoices kept, KeptChoice choice) {
        kept.forget(choice.name());
        refresh();
        Notices.undoable(getTranslation("import.kept.forgotten", choice.name()), () -> {
            kept.keep(choice);
            refresh();
        });
    }
}
