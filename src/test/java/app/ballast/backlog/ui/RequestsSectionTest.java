package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsSectionTest extends BacklogUiTest {

    @Test
    void requestsAreWrittenDownSummedChangedAndRemovedWithUndo() {
        ItemKey key = accepted(Kind.FEATURE, "Saved baskets");
        signIn(Role.VIEWER);
        navigate("backlog/" + key);
        assertThat(summaries()).contains("No customer requests");
        button("Add request");
        _setValue(field("Customer"), " ");
        button("Save");
        assertThat(field("Customer").isInvalid()).isTrue();
        _setValue(field("Customer"), "Acme");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("People")), BigDecimal.valueOf(1_200));
        _setValue(
                _find(BigDecimalField.class).stream()
                        .filter(one -> one.getLabel().startsWith("Worth"))
                        .findFirst()
                        .orElseThrow(),
                BigDecimal.valueOf(9_000));
        button("Save");
        assertThat(summaries())
                .anySatisfy(text -> assertThat(text).startsWith("1 customer request · 1 customer · 1,200 people · "));
        button("Remove");
        assertThat(summaries()).contains("No customer requests");
        button("Undo");
        assertThat(summaries()).anySatisfy(text -> assertThat(text).startsWith("1 customer request · "));
    }

    private static List<String> summaries() {
        return _find(Details.class).stream().map(Details::getSummaryText).toList();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void button(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
