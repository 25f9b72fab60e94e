package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.ItemState;
import app.ballast.backlog.Kind;
import app.ballast.backlog.ReadFilter;
import app.ballast.backlog.Status;
import app.ballast.backlog.filter.Comparison;
import app.ballast.backlog.filter.FilterProblem;
import app.ballast.backlog.filter.FilterTerm;
import app.ballast.backlog.filter.FilterText;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.common.ui.LiveText;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The filter of the backlog as text and as chips that say the same, and how many items it leaves. */
class FilterBar extends Div {

    /** Of a text that somebody is still writing. */
    private static final Set<String> UNFINISHED = Set.of("no-value", "quote");

    /** Words whose values say by themselves what they are about. */
    private static final Set<FilterWord> SELF_EVIDENT =
            EnumSet.of(FilterWord.KIND, FilterWord.STATUS, FilterWord.TEXT, FilterWord.PRODUCT, FilterWord.IS);

    private final transient Desk desk;
    private final Consumer<String> changed;
    private final FilterField field;
    private final Div chips = new Div();
    private final LiveText count = new LiveText();
    private int most = BacklogFilter.ALL.mostCounted();

    /** @param changed hears the text of a filter that can be read */
    FilterBar(Desk desk, Consumer<String> changed) {
        this.desk = desk;
        this.changed = changed;
        field = new FilterField(desk.filters());
        addClassName("backlog-filter");
        getElement().setAttribute("role", "search");
        chips.addClassName("backlog-chips");
        count.addClassName("backlog-count");
        count.getElement().setAttribute("role", "status");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(false);
            }
        });
        field.addKeyPressListener(Key.ENTER, press -> ask(true));
        field.addBlurListener(blur -> {
            if (!field.isInvalid()) {
                ask(true);
            }
        });
        add(field, chips, count);
    }

    /** Asks for what is written, or says why it cannot be read; the list then stays as it is. */
    private void ask(boolean finished) {
        ReadFilter read = desk.filters().read(field.getValue());
        if (read.isFine()) {
            field.setInvalid(false);
            changed.accept(field.getValue().strip());
        } else if (finished || !UNFINISHED.contains(read.problems().getFirst().key())) {
            show(read.problems().getFirst());
        }
    }

    /** Says why a filter cannot be read. */
    private void show(FilterProblem problem) {
        field.setErrorMessage(problem.text(getLocale()));
        field.setInvalid(true);
    }

    /** Shows what the address says. */
    void show(String text, ReadFilter read) {
        // Not while somebody types: what they wrote since would be overwritten by what the address knows.
        if (!field.getValue().strip().equals(text)) {
            field.setValue(text);
        }
        field.setInvalid(false);
        if (read.isFine()) {
            most = read.filter().mostCounted();
        } else {
            show(read.problems().getFirst());
        }
        chips.removeAll();
        read.text().terms().forEach(term -> chips.add(chip(read.text(), term)));
        chips.setVisible(!read.text().terms().isEmpty());
    }

    private Button chip(FilterText text, FilterTerm term) {
        String says = says(term);
        Button chip = new Button(says, VaadinIcon.CLOSE_SMALL.create());
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.SMALL);
        chip.addClassName("backlog-chip");
        chip.setAriaLabel(getTranslation("backlog.filter.remove", says));
        chip.addClickListener(click -> changed.accept(text.without(term).text()));
        return chip;
    }

    private String says(FilterTerm term) {
        String values = term.values().stream().map(value -> value(term, value)).collect(Collectors.joining(", "));
        boolean plain = term.comparison() == Comparison.IS && SELF_EVIDENT.contains(term.word());
        String sign = term.comparison() == Comparison.IS
                ? ":"
                : " " + term.comparison().sign();
        String said =
                plain ? values : getTranslation("filter.word." + term.word().code()) + sign + " " + values;
        return term.negated() ? getTranslation("backlog.filter.not", said) : said;
    }

    private String value(FilterTerm term, String value) {
        return switch (term.word().type()) {
            case KIND ->
                Arrays.stream(Kind.values())
                        .filter(kind -> kind.code().equalsIgnoreCase(value)
                                || kind == Kind.TECH_DEBT && value.equalsIgnoreCase("debt"))
                        .findFirst()
                        .map(kind -> getTranslation(kind.labelKey()))
                        .orElse(value);
            case STATUS ->
                Arrays.stream(Status.values())
                        .filter(status -> status.code().equalsIgnoreCase(value))
                        .findFirst()
                        .map(status -> getTranslation(status.labelKey()))
                        .orElse(value);
            case STATE ->
                Arrays.stream(ItemState.values())
                        .filter(state -> state.code().equalsIgnoreCase(value))
                        .findFirst()
                        .map(state -> getTranslation(state.labelKey()))
                        .orElse(value);
            case TEXT -> "“" + value + "”";
            default -> value;
        };
    }

    void focusField() {
        field.focus();
    }

    /** @param items how many there are; {@link BacklogFilter#mostCounted()} + 1 for more than that */
    void showCount(int items) {
        count.say(items > most ? getTranslation("backlog.count.capped", most) : getTranslation("backlog.count", items));
    }
}
