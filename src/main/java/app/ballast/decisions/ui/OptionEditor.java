package app.ballast.decisions.ui;

import app.ballast.backlog.ItemCost;
import app.ballast.backlog.ItemKey;
import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.decisions.DecisionOption;
import app.ballast.decisions.ExpectationDraft;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.OptionDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One option, to be entered. */
class OptionEditor extends Section {

    private final transient List<KnownMetric> known;
    private final transient DecisionWords words;
    private final transient LocalDate by;
    private final H2 title = new H2();
    private final TextField name = new TextField(getTranslation("decisions.field.option"));
    private final TextField does = new TextField(getTranslation("decisions.field.does"));
    private final TextField delays = new TextField(getTranslation("decisions.field.delays"));
    private final BigDecimalField weeks = new BigDecimalField(getTranslation("decisions.field.weeks"));
    private final Div expectations = new Div();
    private final List<ExpectationEditor> lines = new ArrayList<>();
    private final Button away;
    private final FieldErrors errors = new FieldErrors();

    /**
     * @param by the day that is proposed for what is expected
     * @param renamed called when it is called otherwise
     */
    OptionEditor(
            List<KnownMetric> known,
            DecisionWords words,
            LocalDate by,
            Consumer<OptionEditor> remove,
            Consumer<OptionEditor> renamed) {
        this.known = known;
        this.words = words;
        this.by = by;
        addClassNames("ballast-panel", "decision-option-editor");
        name.addValueChangeListener(change -> renamed.accept(this));
        does.setHelperText(words.text("decisions.field.items.hint"));
        weeks.setLocale(words.figures().locale());
        weeks.setHelperText(words.text("decisions.field.weeks.hint"));
        errors.put("option", name).put("items", does).put("delays", delays).put("delayWeeks", weeks);
        away = new Button(words.text("decisions.option.remove"), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        Div head = new Div(title, away);
        head.addClassName("decision-option-head");
        Div fields = new Div(name, does, delays, weeks);
        fields.addClassName("decision-option-fields");
        Button more = new Button(words.text("decisions.expectation.add"), click -> line().scrollIntoView());
        add(head, fields, new H3(words.text("decisions.expected")), expectations, more);
    }

    private ExpectationEditor line() {
        ExpectationEditor line = new ExpectationEditor(known, words, by, this::remove);
        lines.add(line);
        expectations.add(line);
        return line;
    }

    private void remove(ExpectationEditor line) {
        lines.remove(line);
        expectations.remove(line);
    }

    /** Its letter, and whether it may be taken away. */
    void at(int place, boolean removable) {
        String letter = String.valueOf((char) ('A' + place));
        title.setText(words.text("decisions.option", letter));
        getElement().setAttribute("aria-label", words.text("decisions.option", letter));
        away.setVisible(removable);
    }

    void show(DecisionOption option) {
        name.setValue(option.name());
        does.setValue(keys(option.does()));
        delays.setValue(keys(option.delays()));
        weeks.setValue(
                option.delayWeeks().signum() == 0
                        ? null
                        : new BigDecimal(
                                option.delayWeeks().stripTrailingZeros().toPlainString()));
        option.expectations().forEach(expectation -> line().show(expectation, known));
    }

    /** Begins with an item that it does, or that it delays. */
    void begin(String called, String doing, String delaying) {
        name.setValue(called);
        does.setValue(doing);
        delays.setValue(delaying);
    }

    String called() {
        return name.getValue();
    }

    private static String keys(List<ItemCost> items) {
        return items.stream().map(item -> item.key().toString()).collect(Collectors.joining(", "));
    }

    /**
     * What was entered; what makes no sense is shown at its field.
     *
     * @throws DomainException INVALID likewise
     */
    OptionDraft draft() {
        errors.clear();
        List<ExpectationDraft> expected =
                lines.stream().map(ExpectationEditor::draft).toList();
        try {
            return new OptionDraft(
                    name.getValue(),
                    keys("items", does.getValue()),
                    keys("delays", delays.getValue()),
                    weeks.getValue() == null ? BigDecimal.ZERO : weeks.getValue(),
                    expected);
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            throw problem;
        }
    }

    private static List<ItemKey> keys(String field, String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(word -> !word.isBlank())
                .map(word -> ItemKey.find(word)
                        .orElseThrow(() -> DomainException.invalid(field, "decisions.error.key", word)))
                .toList();
    }
}
