package app.ballast.backlog;

import app.ballast.people.PeopleService;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.Visibility;
import app.ballast.support.ActingAs;
import app.ballast.support.DatabaseTest;
import app.ballast.support.TestDatabase;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of this room's services begin with: an open product, and people of each role. */
@DatabaseTest
abstract class BacklogTest {

    @Autowired
    BacklogService backlog;

    @Autowired
    TriageService triage;

    @Autowired
    ItemDiscussion talk;

    @Autowired
    PortfolioSettings settings;

    @Autowired
    PeopleService people;

    @Autowired
    TeamService teams;

    @Autowired
    DataSource dataSource;

    ProductId checkout;
    ActingAs product;
    ActingAs technology;
    ActingAs viewer;

    @BeforeEach
    void layTheGround() {
        TestDatabase.empty(dataSource);
        checkout = SystemActor.call("Test", () -> settings.add(NewProduct.open("CHK", "Checkout")));
        product = ActingAs.somebody(people, "P. Manager", Role.PRODUCT);
        technology = ActingAs.somebody(people, "T. Manager", Role.TECHNOLOGY);
        viewer = ActingAs.somebody(people, "A. Viewer", Role.VIEWER);
    }

    /** A product that only this person sees. */
    ProductId secretOf(ActingAs insider) {
        return SystemActor.call("Test", () -> {
            var team = teams.add("Insiders", Set.of(insider.id()));
            return settings.add(new NewProduct("SEC", "Secret", Visibility.RESTRICTED, Set.of(team)));
        });
    }

    WorkItemDetails log(Kind kind, String title) {
        return viewer.call(() -> backlog.details(backlog.log(NewWorkItem.of(checkout, kind, title))));
    }

    WorkItemDetails now(WorkItemDetails item) {
        return viewer.call(() -> backlog.details(item.id()));
    }

    /** An edit that changes the title only. */
    static WorkItemEdit titled(WorkItemEdit edit, String title) {
        return new WorkItemEdit(
                edit.kind(),
                title,
                edit.service(),
                edit.effort(),
                edit.assignee(),
                edit.description(),
                edit.audience(),
                edit.customerReason(),
                edit.feasibility(),
                edit.acceptanceCriteria(),
                edit.plan());
    }
}
