package app.ballast.tradeoffs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.Component;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents and engagement on the Balance page, in words that claim no cause. */
class LinkPanelTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Test
    void withoutDataItCannotTellAndSaysWhatToDo() {
        asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
        signIn(Role.VIEWER);
        navigate("");
        assertThat(words(_get(LinkPanel.class)))
                .contains("Cannot tell")
                .contains("nobody has counted daily active users. Import them")
                .contains("does not say that it is its cause");
        _click(_get(_get(LinkPanel.class), Figure.class));
        assertThat(words(_get(ExplainPanel.class)))
                .contains("the same weekdays of the 4 weeks before")
                .contains("Nothing is told with fewer than 8 incidents");
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
