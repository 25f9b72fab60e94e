package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.people.Role;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScoreSectionTest extends BacklogUiTest {

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
    void whoeverDoesNotOwnTheKindReadsOnly() {
        ItemKey key = estimated("Saved baskets");
        signIn(Role.TECHNOLOGY);
        navigate("backlog/" + key);
        assertThat(field("Confidence").isReadOnly()).isTrue();
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

    private static String text() {
        return _get(ScoreSection.class).getElement().getTextRecursively();
    }
}
