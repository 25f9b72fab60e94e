package app.ballast.common.ui;

import app.ballast.common.Period;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Chooses the period: the last days, or from a day to a day. */
public class PeriodPicker extends Div {

    /** Stands for a period between two days in the list of lengths. */
    private static final int BETWEEN = 0;

    private static final List<Integer> LENGTHS = List.of(7, 28, 90, 180, 365, 730, BETWEEN);

    private final Consumer<PeriodChoice> go;
    private final Select<Integer> length = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    /** @param go told of what a person chose */
    public PeriodPicker(Consumer<PeriodChoice> go) {
        this.go = go;
        addClassName("ballast-period");
        length.setAriaLabel(getTranslation("balance.period"));
        length.setItems(LENGTHS);
        length.setItemLabelGenerator(days -> days == BETWEEN
                ? getTranslation("balance.period.between")
                : getTranslation("balance.period.days", days));
        length.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        from.setAriaLabel(getTranslation("balance.period.from"));
        to.setAriaLabel(getTranslation("balance.period.to"));
        from.addValueChangeListener(change -> between(change.isFromClient()));
        to.addValueChangeListener(change -> between(change.isFromClient()));
        add(length, from, to);
    }

    private void choose(int days) {
        if (days == BETWEEN) {
            go.accept(PeriodChoice.between(new Period(from.getValue(), to.getValue())));
        } else {
            go.accept(PeriodChoice.last(days));
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
            go.accept(PeriodChoice.between(new Period(first, last)));
        }
    }

    /** Shows what was chosen, and the period that it is today. */
    public void show(PeriodChoice shown, LocalDate today) {
        Period period = shown.period(today);
        Integer days = shown.days();
        if (days != null && !LENGTHS.contains(days)) {
            length.setItems(Stream.concat(Stream.of(days), LENGTHS.stream()).toList());
        }
        length.setValue(days == null ? BETWEEN : days);
        from.setVisible(days == null);
        to.setVisible(days == null);
        from.setMax(today);
        from.setValue(period.from());
        to.setValue(period.to());
        to.setInvalid(false);
    }
}
