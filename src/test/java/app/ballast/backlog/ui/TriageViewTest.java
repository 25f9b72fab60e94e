package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.discussion.ui.TalkPanel;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

class TriageViewTest extends BacklogUiTest {

    @Test
    void whereNothingWaitsThePageSaysSo() {
        signIn(Role.PRODUCT);
        navigate("triage");
        _get(H2.class, spec -> spec.withText("Nothing waits for triage"));
    }

    @Test
    void afterADecisionTheNextItemIsShownAndTheDecisionCanBeUndone() {
        ItemKey first = log(Kind.FEATURE, "First");
        log(Kind.FEATURE, "Second");
        signIn(Role.PRODUCT);
        navigate("triage");
        shows("First");
        button("Accept");
        shows("Second");
        assertThat(details(first).status()).isEqualTo(Status.ACCEPTED);
        _click(_get(_get(Notification.class), Button.class, spec -> spec.withText("Undo")));
        assertThat(details(first).status()).isEqualTo(Status.NEW);
        address();
        shows("First");
    }

    @Test
    void whatIsWrittenInACardThatIsBuiltAnewHoldsTheNewsBack() {
        log(Kind.FEATURE, "First");
        signIn(Role.PRODUCT);
        navigate("triage");
        assertThat(_get(TalkPanel.class).getElement().hasAttribute("data-stays"))
                .isFalse();
    }

    @Test
    void aDeclineAsksForAReasonAndNamesTheFieldWhereThereIsNone() {
        ItemKey key = log(Kind.TECH_DEBT, "Rewrite it all");
        signIn(Role.TECHNOLOGY);
        navigate("triage");
        button("Decline");
        TextField reason = _get(TextField.class, spec -> spec.withLabel("Why not?"));
        _click(_find(Button.class, spec -> spec.withText("Decline")).getLast());
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "Too large");
        _click(_find(Button.class, spec -> spec.withText("Decline")).getLast());
        assertThat(details(key).declineReason()).isEqualTo("Too large");
        address();
        _get(H2.class, spec -> spec.withText("Nothing waits for triage"));
    }

    @Test
    void aSnoozedItemLeavesTheListUntilItsDay() {
        ItemKey key = log(Kind.FEATURE, "Later");
        signIn(Role.PRODUCT);
        navigate("triage");
        button("Snooze");
        _click(_find(Button.class, spec -> spec.withText("Snooze")).getLast());
        assertThat(details(key).status()).isEqualTo(Status.SNOOZED);
    }

    @Test
    void aDuplicateIsMergedIntoTheItemThatStays() {
        ItemKey twin = log(Kind.FEATURE, "Vouchers");
        ItemKey kept = log(Kind.FEATURE, "Gift cards");
        signIn(Role.PRODUCT);
        navigate("triage/" + twin);
        button("Merge");
        BacklogRow target = asSystem(() -> backlog.find(BacklogFilter.ALL, BacklogSort.NEWEST_CHANGE, 0, 10)).stream()
                .filter(row -> row.key().equals(kept))
                .findFirst()
                .orElseThrow();
        @SuppressWarnings("unchecked")
        ComboBox<BacklogRow> into = _get(ComboBox.class, spec -> spec.withLabel("Duplicate of"));
        _setValue(into, target);
        _click(_find(Button.class, spec -> spec.withText("Merge")).getLast());
        assertThat(details(twin).mergedInto()).isEqualTo(kept);
    }

    @Test
    void whoMayNotDecideSeesWhoMay() {
        log(Kind.FEATURE, "First");
        signIn(Role.TECHNOLOGY);
        navigate("triage");
        shows("First");
        assertThat(_get(Button.class, spec -> spec.withText("Accept")).isEnabled())
                .isFalse();
        _get(com.vaadin.flow.component.html.Paragraph.class, spec -> spec.withText("Product managers may do that."));
    }

    @Test
    void theProductIsInTheAddress() {
        log(Kind.FEATURE, "First");
        signIn(Role.PRODUCT);
        assertThat(navigate("triage?product=CHK")).isEqualTo(200);
        shows("First");
        assertThat(navigate("triage?product=XYZ")).isEqualTo(404);
    }

    private static void button(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getFirst());
        address();
    }

    private static void shows(String title) {
        _get(H2.class, spec -> spec.withText(title));
    }
}
