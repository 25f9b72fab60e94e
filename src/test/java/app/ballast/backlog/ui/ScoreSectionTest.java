package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.Plan;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.people.Role;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScoreSectionTest extends BacklogUiTest {

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ServiceCosts costs;

    @Autowired
    private Clock clock;

    @Test
    void inputsAreEnteredBesideTheTermsAndTheScoreFollows() {
        ItemKey key = estimated("Saved baskets");
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("score-missing"))
                        .getText())
                .startsWith("Missing: Revenue or saving per week, Confidence. A rough guess of");
        enter("Revenue or saving per week", "8000");
        enter("Confidence", "80");
        assertThat(_find(Paragraph.class, spec -> spec.withClasses("score-missing")))
                .isEmpty();
        assertThat(text()).contains("2,133").contains("6,400").contains("Number 1 in its product’s queue");
        assertThat(text()).contains("Last changed on").contains(": Confidence 80 % → score 2,133");
    }

    @Test
    void valueOutsideItsRangeIsRefusedAtItsField() {
        ItemKey key = estimated("Saved baskets");
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        enter("Confidence", "120");
        assertThat(field("Confidence").isInvalid()).isTrue();
        assertThat(field("Confidence").getErrorMessage()).isEqualTo("From 0 to 100 %.");
        enter("Confidence", "90");
        assertThat(field("Confidence").isInvalid()).isFalse();
    }

    @Test
    void eachTermShowsWhatItAddsAndTogetherTheyAreTheCostOfDelay() {
        ItemKey key = accepted(Kind.STABILITY, "Retry storm");
        signIn(Role.TECHNOLOGY);
        navigate("backlog/" + key);
        enter("Incidents that it prevents", "0.25");
        enter("Customer-impact minutes", "40");
        enter("Cost of a minute", "600");
        enter("Response hours saved", "6");
        enter("Hourly cost", "75");
        enter("Confidence", "80");
        assertThat(amounts()).containsExactly("€6,000", "+\u00a0€450", "\u2212\u00a0€1,290");
        assertThat(text()).contains("€5,160");
    }

    @Test
    void whoeverDoesNotOwnTheKindReadsOnly() {
        ItemKey key = estimated("Saved baskets");
        signIn(Role.TECHNOLOGY);
        navigate("backlog/" + key);
        assertThat(field("Confidence").isReadOnly()).isTrue();
    }

    @Test
    void aDeadlineIsTheLastTermAndOneThatHasPassedIsFlagged() {
        ItemKey key = estimated("Saved baskets");
        LocalDate today = LocalDate.now(clock);
        due(key, today.plusWeeks(2));
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        assertThat(text()).contains("penalty of €26,000 ÷ 2 weeks left");
        assertThat(amounts()).containsExactly("€13,000");
        due(key, today.plusWeeks(20));
        navigate("backlog/" + key);
        assertThat(text()).contains("counts from");
        due(key, today.minusDays(1));
        navigate("backlog/" + key);
        assertThat(text()).contains("⚠ passed").contains("its penalty of €26,000 counts no longer");
        assertThat(_get(ItemPanel.class).getElement().getTextRecursively()).contains("⚠ was due on");
    }

    @Test
    void aFilledInputSaysWhatItWasMeasuredFromAndShowsBothOnceAPersonSaysOtherwise() {
        ServiceId shop = asSystem(() -> services.add("Shop", Map.of(checkout, true)));
        asSystem(() -> {
            costs.set("shop", new ServiceCost(LocalDate.of(2026, 3, 2), new BigDecimal("600"), null, null), null);
            return true;
        });
        ItemKey key = asSystem(() ->
                backlog.log(new NewWorkItem(checkout, Kind.STABILITY, "Retry storm", shop, null, "", "", "", "", "")));
        signIn(Role.TECHNOLOGY);
        navigate("backlog/" + key);
        assertThat(text()).contains("€600what Shop costs since Mar 2, 2026, measured");
        enter("Cost of a minute", "900");
        assertThat(text()).contains("€900").contains("measured: €600 (what Shop costs since Mar 2, 2026, measured");
        LocatorJ._setValue(field("Cost of a minute"), null);
        LocatorJ._fireValueChange(field("Cost of a minute"), true);
        assertThat(text()).contains("€600what Shop costs since");
    }

    @Test
    void theHistoryOpensToAChartAndWhoChangedWhat() {
        ItemKey key = estimated("Saved baskets");
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        enter("Revenue or saving per week", "8000");
        enter("Confidence", "80");
        enter("Confidence", "50");
        ScoreHistorySection history = _get(ScoreHistorySection.class);
        history.setOpened(true);
        assertThat(_find(history, ScoreChart.class)).hasSize(1);
        assertThat(history.getElement().getTextRecursively()).contains("Confidence from 80 % to 50 % → score 1,333");
    }

    private void due(ItemKey key, LocalDate day) {
        WorkItemDetails item = details(key);
        asSystem(() -> {
            backlog.edit(
                    item.id(),
                    item.version(),
                    item.edit().planned(new Plan(null, day, new BigDecimal("26000"), Set.of())));
            return true;
        });
    }

    private ItemKey estimated(String title) {
        ItemKey key = accepted(Kind.FEATURE, title);
        WorkItemDetails item = details(key);
        WorkItemEdit edit = item.edit();
        asSystem(() -> {
            backlog.edit(
                    item.id(),
                    item.version(),
                    new WorkItemEdit(
                            edit.kind(),
                            edit.title(),
                            edit.service(),
                            new BigDecimal("3"),
                            edit.assignee(),
                            edit.description(),
                            edit.audience(),
                            edit.customerReason(),
                            edit.feasibility(),
                            edit.acceptanceCriteria(),
                            edit.plan()));
            return true;
        });
        return key;
    }

    private static BigDecimalField field(String label) {
        return _get(BigDecimalField.class, spec -> spec.withLabel(label));
    }

    private static void enter(String label, String value) {
        LocatorJ._setValue(field(label), new BigDecimal(value));
        LocatorJ._fireValueChange(field(label), true);
    }

    /** What the terms add, from the first on. */
    private static List<String> amounts() {
        return _find(_get(ScoreSection.class), Span.class, spec -> spec.withClasses("score-amount")).stream()
                .map(Span::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text() {
        return _get(ScoreSection.class).getElement().getTextRecursively();
    }
}
