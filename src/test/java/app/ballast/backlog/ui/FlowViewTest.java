package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.FlowService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.common.ui.Badge;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FlowViewTest extends BacklogUiTest {

    @Autowired
    private FlowService flow;

    @Test
    void finishingAFeatureAsksHowItsAdoptionIsMeasured() {
        ItemKey key = accepted(Kind.FEATURE, "Gift cards");
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        finish();
        _click(_get(Button.class, spec -> spec.withText("Save")));
        TextField metric = _get(TextField.class, spec -> spec.withLabel("Metric"));
        assertThat(metric.isInvalid()).isTrue();
        _setValue(metric, "Gift cards bought");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("Target")), new BigDecimal("120"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("By when")), LocalDate.of(2027, 6, 30));
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(asSystem(() -> flow.flow(details(key).id())).outcome())
                .hasFieldOrPropertyWithValue("metric", "Gift cards bought");
    }

    @Test
    void whoPutsTheQuestionOffLeavesItVisiblyOpen() {
        ItemKey key = accepted(Kind.STABILITY, "Retry storm");
        signIn(Role.TECHNOLOGY);
        navigate("backlog/" + key);
        finish();
        _click(_get(Button.class, spec -> spec.withText("Not yet")));
        _get(Badge.class, spec -> spec.withText("Not stated yet"));
        navigate("backlog/" + key);
        _get(Badge.class, spec -> spec.withText("Not stated yet"));
        assertThat(details(key).status()).isEqualTo(Status.DONE);
    }

    @Test
    void anItemIsLinkedAndSetFreeInItsPanel() {
        ItemKey one = accepted(Kind.FEATURE, "One");
        ItemKey two = accepted(Kind.FEATURE, "Two");
        signIn(Role.PRODUCT);
        navigate("backlog/" + two);
        _assertNone(H3.class, spec -> spec.withText("Blocked by"));
        _click(_find(Button.class, spec -> spec.withText("Link")).getFirst());
        BacklogRow row = asSystem(() -> backlog.find(BacklogFilter.ALL, BacklogSort.NEWEST_CHANGE, 0, 5)).stream()
                .filter(found -> found.key().equals(one))
                .findFirst()
                .orElseThrow();
        _get(ItemPicker.class).setValue(row);
        _click(_find(Button.class, spec -> spec.withText("Link")).getLast());
        _get(H3.class, spec -> spec.withText("Blocked by"));
        _click(_find(Button.class).stream()
                .filter(button -> ("Remove the link to " + one)
                        .equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
        _assertNone(H3.class, spec -> spec.withText("Blocked by"));
    }

    @Test
    void triageShowsWhatLooksTheSameAndMergesIntoItAtOnce() {
        ItemKey there = accepted(Kind.FEATURE, "Gift cards for guests");
        ItemKey fresh = log(Kind.FEATURE, "Gift cards for guests please");
        signIn(Role.PRODUCT);
        navigate("triage/" + fresh);
        _get(H3.class, spec -> spec.withText("Looks like"));
        _click(_find(Button.class, spec -> spec.withText("Merge")).getFirst());
        assertThat(details(fresh).mergedInto()).isEqualTo(there);
        _get(H2.class, spec -> spec.withText("Nothing waits for triage"));
    }

    @SuppressWarnings("unchecked")
    private static void finish() {
        _setValue(
                (Select<Status>) _get(
                        Select.class,
                        spec -> spec.withPredicate(select -> ((Select<?>) select).getValue() instanceof Status)),
                Status.DONE);
    }
}
