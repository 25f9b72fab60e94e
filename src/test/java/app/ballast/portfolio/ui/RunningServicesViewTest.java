package app.ballast.portfolio.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunningServicesViewTest extends UiTest {

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ServiceCosts costs;

    @BeforeEach
    void aService() {
        ProductId product = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
        asSystem(() -> services.add("Shop", Map.of(product, true)));
    }

    @Test
    void aTechnologyManagerSaysWhatAMinuteCosts() {
        signIn(Role.TECHNOLOGY);
        navigate("services/shop");
        _setValue(minute(), new BigDecimal("600"));
        press("Save");
        assertThat(asSystem(() -> costs.sheet("shop")).now().outageMinute()).isEqualByComparingTo("600");
        assertThat(_get(ServiceCostPanel.class).getElement().getTextRecursively())
                .contains("€600 a minute · not known an hour · not known a month")
                .contains("holds now");
    }

    @Test
    void anAmountOutsideItsRangeIsRefusedAtItsField() {
        signIn(Role.TECHNOLOGY);
        navigate("services/shop");
        _setValue(minute(), new BigDecimal("-1"));
        press("Save");
        assertThat(minute().getErrorMessage()).isEqualTo("An amount from 0 to 1,000,000.");
    }

    @Test
    void readersSeeItWithoutFieldsToChange() {
        signIn(Role.PRODUCT);
        assertThat(navigate("services/shop")).isEqualTo(200);
        assertThat(minute().isReadOnly()).isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save"));
        _assertNone(DatePicker.class);
    }

    @Test
    void theServicesSettingsLeadThere() {
        signIn(Role.ADMIN);
        long id = asSystem(services::all).getFirst().id().value();
        navigate("settings/services/" + id);
        assertThat(_get(Anchor.class, spec -> spec.withText("Open costs and owner"))
                        .getHref())
                .isEqualTo("services/shop");
    }

    private static BigDecimalField minute() {
        return _get(BigDecimalField.class, spec -> spec.withLabel("Cost of a minute of outage"));
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }
}
