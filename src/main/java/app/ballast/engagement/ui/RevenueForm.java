package app.ballast.engagement.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.engagement.DayRevenue;
import app.ballast.metrics.PointOrigin;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Enters what came in on a day. */
class RevenueForm extends Div {

    private final transient ProductDesk desk;
    private final transient ProductRef product;
    private final transient Runnable stored;
    private final FieldErrors errors = new FieldErrors();
    private final DatePicker date = new DatePicker(getTranslation("product.revenue.date"));
    private final BigDecimalField amount = new BigDecimalField();

    RevenueForm(ProductDesk desk, ProductRef product, Runnable stored) {
        this.desk = desk;
        this.product = product;
        this.stored = stored;
        addClassName("product-form");
        date.setLocale(getLocale());
        date.setValue(desk.today().minusDays(1));
        date.setMax(desk.today());
        amount.setLabel(getTranslation(
                "product.revenue.amount",
                desk.portfolio().workspace().currency().getCurrencyCode()));
        amount.setLocale(getLocale());
        Button enter = new Button(getTranslation("feature.enter"), click -> enter());
        enter.addClickShortcut(Key.ENTER).listenOn(amount);
        errors.put("date", date).put("amount", amount);
        add(date, amount, enter);
    }

    private void enter() {
        errors.clear();
        try {
            LocalDate day = date.getValue();
            BigDecimal sum = amount.getValue();
            if (day == null) {
                throw DomainException.invalid("date", "engagement.error.day-missing");
            }
            if (sum == null) {
                throw DomainException.invalid("amount", "engagement.error.amount-missing");
            }
            desk.revenue().record(product.id(), List.of(new DayRevenue(day, sum)), PointOrigin.PERSON);
            Notices.success(getTranslation("settings.saved"));
            stored.run();
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }
}
