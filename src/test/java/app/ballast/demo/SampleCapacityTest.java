package app.ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.CapacityLine;
import app.ballast.backlog.CapacityLineService;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.IsoWeek;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.support.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** The capacity of the sample workspace, as its pages show it. */
@DatabaseTest
@ActiveProfiles({"test", "demo"})
class SampleCapacityTest {

    @Autowired
    private CapacityLineService lines;

    @Autowired
    private CapacityService capacity;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private Clock clock;

    @Test
    void eachTeamHasCapacityAndWorksOnAProduct() {
        IsoWeek week = IsoWeek.of(LocalDate.now(clock));
        assertThat(SystemActor.call("Test", () -> capacity.teams(week, 13)))
                .hasSize(6)
                .allSatisfy(team -> {
                    assertThat(team.usual()).isPositive();
                    assertThat(team.weeks()).isNotEmpty();
                    assertThat(team.products()).isNotEmpty();
                });
    }

    @Test
    void theLineStandsAmongTheFirstItemsOfEachProduct() {
        for (ProductRef product : SystemActor.call("Test", portfolio::products)) {
            BacklogFilter filter = new BacklogFilter("", Set.of(), Set.of(product.id()), Set.of(), null);
            CapacityLine line = SystemActor.call("Test", () -> lines.line(filter, null));
            assertThat(line.cutsTheQueue()).as(product.name()).isTrue();
            assertThat(line.items()).as(product.name()).isBetween(1, 30);
            int above = SystemActor.call("Test", () -> lines.lastAbove(filter, line)).stream()
                    .map(last -> SystemActor.call("Test", () -> backlog.find(filter, BacklogSort.QUEUE, 0, 60))
                            .indexOf(last))
                    .findFirst()
                    .orElse(-1);
            assertThat(above).as(product.name()).isBetween(0, 40);
        }
    }
}
