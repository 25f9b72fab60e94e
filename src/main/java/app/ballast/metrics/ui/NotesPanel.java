package app.ballast.metrics.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.metrics.Annotation;
import app.ballast.metrics.SeriesRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** What happened in the period, as somebody wrote it on the series. */
class NotesPanel extends SectionPanel {

    private final transient SeriesDesk desk;
    private final transient SeriesRef series;
    private final transient SeriesNumbers numbers;
    private final transient Runnable changed;
    private final boolean mine;
    private final Div list = new Div();
    private final DatePicker day = new DatePicker(getTranslation("series.day"));
    private final TextField text = new TextField(getTranslation("series.note.text"));
    private final FieldErrors errors = new FieldErrors();

    NotesPanel(SeriesDesk desk, SeriesRef series, SeriesNumbers numbers, boolean mine, Runnable changed) {
        super(numbers.text("series.notes"));
        this.desk = desk;
        this.series = series;
        this.numbers = numbers;
        this.mine = mine;
        this.changed = changed;
        addClassName("series-notes");
        add(list);
        if (mine) {
            day.setLocale(getLocale());
            errors.put("at", day).put("text", text);
            Div form = new Div(day, text, new Button(getTranslation("series.note.add"), click -> save()));
            form.addClassName("series-form");
            add(form);
        }
    }

    private void save() {
        errors.clear();
        try {
            if (day.getValue() == null) {
                throw DomainException.invalid("at", "series.target.when");
            }
            desk.annotations().add(series.id(), day.getValue(), text.getValue());
            text.clear();
            changed.run();
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }

    void show(SeriesPeriod shown) {
        if (day.getValue() == null) {
            day.setValue(shown.period().to());
        }
        list.removeAll();
        if (shown.notes().isEmpty()) {
            list.add(new Paragraph(getTranslation("series.notes.none")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        shown.notes().reversed().forEach(note -> lines.add(line(note)));
        list.add(lines);
    }

    private ListItem line(Annotation note) {
        String when = note.wholeDay() ? numbers.day(note.day(numbers.zone())) : numbers.moment(note.at());
        Span by = new Span(note.by());
        by.addClassName("series-by");
        ListItem line = new ListItem(new Span(when), new Span(note.text()), by);
        if (mine) {
            line.add(remove(note));
        }
        return line;
    }

    private Component remove(Annotation note) {
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> {
            desk.annotations().remove(series.id(), note.id());
            Notices.undoable(getTranslation("series.note.removed"), () -> {
                if (note.wholeDay()) {
                    desk.annotations().add(series.id(), note.day(numbers.zone()), note.text());
                } else {
                    desk.annotations().add(series.id(), note.at(), note.text());
                }
                changed.run();
            });
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("series.note.remove", note.text()));
        return remove;
    }
}
