package app.ballast.sources.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.outgoing.InnerAddress;
import app.ballast.common.ui.EmptyState;
import app.ballast.people.Role;
import app.ballast.people.ui.RecordGrid;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.sources.InnerAddressService;
import app.ballast.sources.SignOn;
import app.ballast.sources.SourceRow;
import app.ballast.sources.SourceService;
import app.ballast.support.AnsweringHost;
import app.ballast.support.AnsweringHost.Answer;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SourcesViewTest extends UiTest {

    private static final String SECRET = "correct-horse-battery-staple";

    @Autowired
    private SourceService sources;

    @Autowired
    private InnerAddressService inner;

    @Autowired
    private ServiceSettings services;

    private final AnsweringHost host = new AnsweringHost();

    @BeforeEach
    void layTheGround() {
        asSystem(() -> {
            services.add("Shop", Map.of());
            inner.allow(new InnerAddress(host.hostAndPort()), "");
            return true;
        });
        host.on("/up", Answer.json("1"));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void anEmptyPageSaysWhatToDo() {
        signIn(Role.TECHNOLOGY);
        navigate("sources");
        assertThat(_get(RecordGrid.class).getEmptyStateComponent()).isInstanceOf(EmptyState.class);
    }

    @Test
    void aSourceIsTriedThenAddedThenPolled() {
        signIn(Role.TECHNOLOGY);
        enter();
        _click(button("Try now"));
        assertThat(text(_get(TrialResult.class))).contains("It works", "1 point came. Nothing is stored.");
        assertThat(asSystem(sources::all)).isEmpty();

        _click(button("Save and start"));
        SourceRow row = asSystem(sources::all).getFirst();
        assertThat(state()).isEqualTo("Not polled yet");
        navigate("sources/" + row.id().value());
        _click(button("Poll now"));
        assertThat(state()).startsWith("Good: 1 point on");
        assertThat(facts()).anyMatch(fact -> fact.endsWith(": 1 point"));
    }

    @Test
    void whatDoesNotWorkIsSaidInWords() {
        signIn(Role.TECHNOLOGY);
        enter();
        _setValue(field("Address"), host.address("/gone"));
        _click(button("Try now"));
        assertThat(text(_get(TrialResult.class))).contains("It does not work", "answers with HTTP 404");

        _click(button("Save and start"));
        navigate("sources/" + asSystem(sources::all).getFirst().id().value());
        _click(button("Poll now"));
        assertThat(state()).isEqualTo("Failed: 127.0.0.1 answers with HTTP 404.");
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        signIn(Role.TECHNOLOGY);
        navigate("sources/new");
        _click(button("Save and start"));
        assertThat(fills().isInvalid()).isTrue();
        fills().setValue(fills().getListDataView().getItem(0));
        _click(button("Save and start"));
        assertThat(field("Address").getErrorMessage()).contains("http://");
        _setValue(field("Address"), "https://user:word@example.com/");
        _click(button("Try now"));
        assertThat(field("Address").getErrorMessage()).contains("Leave user name and password out");
        _setValue(field("Address"), "https://example.com/");
        _setValue(field("Name"), "Probe");
        _click(button("Save and start"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Query")).isInvalid())
                .isTrue();
    }

    @Test
    void aSecretIsNeverShownAgain() {
        signIn(Role.TECHNOLOGY);
        enter();
        _get(Select.class, spec -> spec.withLabel("How Ballast signs in")).setValue(SignOn.BEARER);
        _setValue(_get(PasswordField.class), SECRET);
        _click(button("Save and start"));
        SourceRow row = asSystem(sources::all).getFirst();
        navigate("sources/" + row.id().value());
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
        assertThat(_get(PasswordField.class).getHelperText()).contains("One is stored");
        assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain(SECRET);
        _click(button("Save"));
        navigate("sources/" + row.id().value());
        _click(button("Poll now"));
        assertThat(host.shown()).containsExactly("Bearer " + SECRET);
    }

    @Test
    void aSourceIsPausedResumedAndRemoved() {
        signIn(Role.TECHNOLOGY);
        enter();
        _click(button("Save and start"));
        SourceRow row = asSystem(sources::all).getFirst();
        navigate("sources/" + row.id().value());
        _click(button("Pause"));
        assertThat(state()).isEqualTo("Paused. Last success: never");
        navigate("sources/" + row.id().value());
        _click(button("Resume"));
        navigate("sources/" + row.id().value());
        _click(button("Remove source"));
        assertThat(asSystem(sources::all)).as("only asked").hasSize(1);
        _click(button("Remove for good"));
        assertThat(asSystem(sources::all)).isEmpty();
    }

    @Test
    void anAdministratorAllowsAndWithdrawsInnerAddresses() {
        signIn(Role.ADMIN);
        navigate("settings/addresses/new");
        _setValue(field("Address"), "everything");
        _click(button("Allow"));
        assertThat(field("Address").isInvalid()).isTrue();
        _setValue(field("Address"), "Prometheus:9090");
        _setValue(field("What it is for"), "Metrics");
        _click(button("Allow"));
        assertThat(asSystem(inner::all)).hasSize(2);
        long id = asSystem(inner::all).getLast().id();
        navigate("settings/addresses/" + id);
        _assertOne(Paragraph.class, spec -> spec.withText("Metrics"));
        _click(button("Withdraw"));
        assertThat(asSystem(inner::all)).hasSize(1);
    }

    @Test
    void aProductManagerIsOfferedNoServices() {
        signIn(Role.PRODUCT);
        navigate("sources/new");
        assertThat(fills().getListDataView().getItemCount()).isZero();
        _assertNone(TrialResult.class, spec -> spec.withText("It works"));
    }

    /** Enters a source that asks whether the shop is up. */
    private void enter() {
        navigate("sources/new");
        _setValue(field("Name"), "Shop probe");
        fills().setValue(fills().getListDataView().getItem(0));
        connector("json");
        _setValue(field("Address"), host.address("/up"));
    }

    @SuppressWarnings("unchecked")
    private static void connector(String key) {
        var group = _get(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class);
        group.getListDataView()
                .getItems()
                .filter(one ->
                        ((app.ballast.sources.connectors.Connector) one).key().equals(key))
                .findFirst()
                .ifPresent(group::setValue);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Fill> fills() {
        return _get(ComboBox.class, spec -> spec.withLabel("What it fills"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static String state() {
        RecordGrid<SourceRow> grid = _get(RecordGrid.class);
        assertThat(_size(grid)).isEqualTo(1);
        return new StateWords(java.util.Locale.ENGLISH, java.time.ZoneOffset.UTC).state(_get(grid, 0));
    }

    private static List<String> facts() {
        return _find(DescriptionList.Description.class).stream()
                .map(DescriptionList.Description::getText)
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
