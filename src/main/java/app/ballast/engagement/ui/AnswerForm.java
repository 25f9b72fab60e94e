package app.ballast.engagement.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.engagement.AnswerId;
import app.ballast.engagement.NewAnswer;
import app.ballast.engagement.measures.Survey;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.util.List;

/** Enters answers to a survey by hand: a score, and how many gave it on a day. */
class AnswerForm extends Div {

    private final transient ProductDesk desk;
    private final transient ProductRef product;
    private final transient Runnable stored;
    private final FieldErrors errors = new FieldErrors();
    private final Select<Survey> survey = new Select<>();
    private final DatePicker date = new DatePicker(getTranslation("product.answer.date"));
    private final NumberField score = new NumberField(getTranslation("product.answer.score"));
    private final NumberField count = new NumberField(getTranslation("product.answer.count"));

    AnswerForm(ProductDesk desk, ProductRef product, Runnable stored) {
        this.desk = desk;
        this.product = product;
        this.stored = stored;
        addClassName("product-form");
        survey.setLabel(getTranslation("product.answer.survey"));
        survey.setItems(Survey.values());
        survey.setItemLabelGenerator(one -> getTranslation("product.survey." + one.name()));
        survey.setValue(Survey.NPS);
        date.setLocale(getLocale());
        date.setValue(desk.today());
        date.setMax(desk.today());
        count.setValue(1.0);
        Button enter = new Button(getTranslation("feature.enter"), click -> enter());
        enter.addClickShortcut(Key.ENTER).listenOn(score, count);
        errors.put("date", date).put("score", score).put("count", count);
        add(survey, date, score, count, enter);
    }

    private void enter() {
        errors.clear();
        try {
            LocalDate day = date.getValue();
            if (day == null) {
                throw DomainException.invalid("date", "engagement.error.day-missing");
            }
            NewAnswer answer =
                    NewAnswer.of(survey.getValue(), day, AdoptionForm.whole("score", score.getValue()), null);
            List<AnswerId> entered =
                    desk.surveys().enter(product.id(), answer, AdoptionForm.whole("count", count.getValue()));
            Notices.undoable(getTranslation("product.answer.entered", entered.size()), () -> {
                desk.surveys().remove(product.id(), entered);
                stored.run();
            });
            stored.run();
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }
}
