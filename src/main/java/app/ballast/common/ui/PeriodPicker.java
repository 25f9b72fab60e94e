package app.ballast.common.ui;

import app.ballast.common.Period;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Chooses the period: the last days, or from a day to a day; and whether charts compare it with the one before. */
public class PeriodPicker extends Div {

    /** Stands for a period between two days in the list of lengths. */
    private static final int BETWEEN = 0;

    private static final List<Integer> LENGTHS = List.of(7, 28, 90, 180, 365, 730);

    private final List<Integer> lengths;
    private final Consumer<PeriodChoice> go;
    private final Select<Integer> length = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<Boolean> compared = new Select<>();
    private PeriodChoice chosen = PeriodChoice.USUAL;
    private int days = PeriodChoice.DEFAULT_DAYS;

    /** @param go told of what a person chose */
    public PeriodPicker(Consumer<PeriodChoice> go) {
        this(LENGTHS, go);
    }

    /** @param lengths in days, that one may choose from */
    public PeriodPicker(List<Integer> lengths, Consumer<PeriodChoice> go) {
        this.lengths = Stream.concat(lengths.stream(), Stream.of(BETWEEN)).toList();
        this.go = go;
        addClassName("ballast-period");
        length.setAriaLabel(getTranslation("balance.period"));
        length.setItems(this.lengths);
        length.setItemLabelGenerator(one ->
                one == BETWEEN ? getTranslation("balance.period.between") : getTranslation("balance.period.days", one));
        length.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        from.setAriaLabel(getTranslation("balance.period.from"));
        to.setAriaLabel(getTranslation("balance.period.to"));
        from.addValueChangeListener(change -> between(change.isFromClient()));
        to.addValueChangeListener(change -> between(change.isFromClient()));
        compared.setAriaLabel(getTranslation("balance.compare"));
        compared.setItems(false, true);
        compared.setItemLabelGenerator(
                also -> also ? getTranslation("balance.compare.before", days) : getTranslation("balance.compare.none"));
        compared.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(chosen.withCompared(change.getValue()));
            }
        });
        add(length, from, to, compared);
    }

    /** Whether the page has charts that can be compared with the period before. */
    public void setComparable(boolean comparable) {
        compared.setVisible(comparable);
    }

    private void choose(int wanted) {
        if (wanted == BETWEEN) {
            go.accept(chosen.closer(new Period(from.getValue(), to.getValue())));
        } else {
            go.accept(PeriodChoice.last(wanted).withCompared(chosen.compared()));
        }
    }

    private void between(boolean fromClient) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (!fromClient || first == null || last == null) {
            return;
        }
        boolean reasonable = PeriodChoice.reasonable(first, last);
        to.setInvalid(!reasonable);
        to.setErrorMessage(getTranslation("balance.period.unreasonable", PeriodChoice.LONGEST_DAYS));
        if (reasonable) {
            go.accept(chosen.closer(new Period(first, last)));
        }
    }

    /** Shows what was chosen, and the period that it is today. */
    public void show(PeriodChoice shown, LocalDate today) {
        chosen = shown;
        Period period = shown.period(today);
        days = period.days();
        boolean between = shown.between() != null;
        length.setItems(
                between || lengths.contains(days)
                        ? lengths
                        : Stream.concat(Stream.of(days), lengths.stream()).toList());
        length.setValue(between ? BETWEEN : days);
        from.setVisible(between);
        to.setVisible(between);
        from.setMax(today);
        from.setValue(period.from());
        to.setValue(period.to());
        to.setInvalid(false);
        // The label says how long the period is: it has to be written anew.
        compared.setItems(false, true);
        compared.setValue(shown.compared());
    }
}
