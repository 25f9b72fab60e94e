package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of this room's pages begin with: a product and a way to put items into it. */
abstract class BacklogUiTest extends UiTest {

    @Autowired
    BacklogService backlog;

    @Autowired
    TriageService triage;

    @Autowired
    PortfolioSettings settings;

    ProductId checkout = new ProductId(0);

    @BeforeEach
    void addProduct() {
        checkout = asSystem(() -> settings.add(NewProduct.open("CHK", "Checkout")));
    }

    ItemKey log(Kind kind, String title) {
        return asSystem(() -> backlog.log(NewWorkItem.of(checkout, kind, title)));
    }

    ItemKey accepted(Kind kind, String title) {
        ItemKey key = log(kind, title);
        asSystem(() -> triage.accept(details(key).id()));
        return key;
    }

    WorkItemDetails details(ItemKey key) {
        return asSystem(() -> backlog.details(key));
    }

    /** Where the window is now. */
    static String address() {
        MockVaadin.clientRoundtrip(false);
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
