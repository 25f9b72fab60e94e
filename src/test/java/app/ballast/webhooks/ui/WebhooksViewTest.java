package app.ballast.webhooks.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.ui.EmptyState;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.UiTest;
import app.ballast.webhooks.ConnectionRow;
import app.ballast.webhooks.Platform;
import app.ballast.webhooks.WebhookSettings;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WebhooksViewTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private WebhookSettings settings;

    @BeforeEach
    void aService() {
        ProductId checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        asSystem(() -> services.add("Shop", Map.of(checkout, true)));
        signIn(Role.ADMIN);
    }

    @Test
    void withoutConnectionsThePageSaysWhatTheyAreFor() {
        navigate("settings/webhooks");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("No connections yet");
    }

    @Test
    void aConnectionShowsItsSecretOnceAndIsMappedToAService() {
        navigate("settings/webhooks/new");
        _click(button("Add"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getErrorMessage())
                .contains("1 to 120");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Acme");
        _click(button("Add"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Secret")).getValue())
                .hasSize(64);
        ConnectionRow row = asSystem(() -> settings.all()).getFirst();
        assertThat(row.platform()).isEqualTo(Platform.GITHUB);

        navigate("settings/webhooks/" + row.id().value());
        assertThat(_find(TextField.class, spec -> spec.withLabel("Secret"))).isEmpty();
        assertThat(words(_get(ConnectionPanel.class)))
                .contains("/api/v1/webhooks/github")
                .contains("Nothing is mapped yet")
                .contains("Nothing has come yet");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Project")), "shop");
        @SuppressWarnings("unchecked")
        ComboBox<ServiceRef> service = _get(ComboBox.class, spec -> spec.withLabel("Service"));
        service.setValue(asSystem(() -> portfolio.service("shop")));
        _click(button("Map"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Project")).getErrorMessage())
                .contains("owner/repository");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Project")), "Acme/Shop");
        _click(button("Map"));
        assertThat(words(_get(ConnectionPanel.class))).contains("acme/shop, production → Shop");
    }

    @Test
    void removingAsksFirst() {
        asSystem(() -> settings.add("Acme", Platform.GITLAB, null));
        long id = asSystem(() -> settings.all()).getFirst().id().value();
        navigate("settings/webhooks/" + id);
        _click(button("Remove"));
        assertThat(asSystem(() -> settings.all())).hasSize(1);
        _click(button("Remove it and its secret"));
        List<ConnectionRow> left = asSystem(() -> settings.all());
        assertThat(left).isEmpty();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
