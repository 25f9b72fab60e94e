package app.ballast.metrics.ui;

import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportSample;
import app.ballast.common.ui.SectionPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What an import would do, before it does it: counts, choices, some of the rows, and the refused lines. */
class PreviewPanel extends SectionPanel {

    /** What the person may do now. */
    interface Decision {

        void store();

        void discard();

        void choose(Map<String, String> options);
    }

    private final transient FactText text;

    PreviewPanel(String title, ImportPreview preview, Map<String, String> chosen, FactText text, Decision decision) {
        super(title);
        this.text = text;
        addClassName("import-preview");
        var result = preview.result();
        Paragraph counts = new Paragraph(text.of(
                ImportFact.of("import.preview.counts", result.stored(), result.unchanged(), result.refusedCount())));
        counts.addClassName("import-counts");
        add(counts, facts(preview.facts()));
        if (!preview.options().isEmpty()) {
            Div choices = new Div();
            choices.addClassName("import-choices");
            preview.options().forEach(option -> choices.add(choice(option, chosen, decision::choose)));
            add(choices);
        }
        add(buttons(result.stored(), decision));
        if (result.refusedCount() > 0) {
            add(new RefusedLines(result));
        }
        if (!preview.sample().rows().isEmpty()) {
            add(new H3(getTranslation("import.sample", preview.sample().rows().size())), sample(preview.sample()));
        }
    }

    private Component facts(List<ImportFact> facts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("import-facts");
        facts.forEach(fact -> list.add(new ListItem(text.of(fact))));
        return list;
    }

    private Component buttons(long stored, Decision decision) {
        Button store = new Button(
                stored == 0 ? getTranslation("import.store.nothing") : text.of(ImportFact.of("import.store", stored)),
                click -> decision.store());
        store.addThemeVariants(ButtonVariant.PRIMARY);
        store.setDisableOnClick(true);
        store.setEnabled(stored > 0);
        Button discard = new Button(getTranslation("import.discard"), click -> decision.discard());
        Div row = new Div(store, discard);
        row.addClassName("import-buttons");
        return row;
    }

    private Component choice(ImportOption option, Map<String, String> chosen, Consumer<Map<String, String>> choose) {
        String label = text.of(option.label());
        if (option.choices().isEmpty()) {
            Checkbox box = new Checkbox(label, Boolean.parseBoolean(chosen.get(option.name())));
            box.addValueChangeListener(change ->
                    choose.accept(with(chosen, option.name(), change.getValue() ? ImportOption.YES : ImportOption.NO)));
            return box;
        }
        Select<ImportOption.Choice> select = new Select<>();
        select.setLabel(label);
        select.setItems(option.choices());
        select.setItemLabelGenerator(one -> text.of(one.label()));
        select.setValue(option.choices().stream()
                .filter(one -> one.value().equals(chosen.get(option.name())))
                .findFirst()
                .orElse(option.choices().getFirst()));
        select.addValueChangeListener(change ->
                choose.accept(with(chosen, option.name(), change.getValue().value())));
        select.addClassName("import-choice");
        return select;
    }

    private static Map<String, String> with(Map<String, String> chosen, String name, String value) {
        Map<String, String> more = new HashMap<>(chosen);
        more.put(name, value);
        return more;
    }

    private Component sample(ImportSample sample) {
        Grid<List<String>> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setAriaLabel(getTranslation("import.sample", sample.rows().size()));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        for (int i = 0; i < sample.columns().size(); i++) {
            int column = i;
            grid.addColumn(row -> column < row.size() ? row.get(column) : "")
                    .setHeader(getTranslation(sample.columns().get(i)))
                    .setAutoWidth(true);
        }
        grid.setItems(sample.rows());
        grid.setAllRowsVisible(true);
        return grid;
    }
}
