package app.ballast.tradeoffs.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.CapacityLineService;
import app.ballast.backlog.NextItems;
import app.ballast.common.Period;
import app.ballast.common.ui.Figures;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.CountingObjectives;
import app.ballast.tradeoffs.ProductVerdict;
import app.ballast.tradeoffs.VerdictService;
import app.ballast.tradeoffs.policy.Standing;
import app.ballast.tradeoffs.verdict.Turn;
import app.ballast.tradeoffs.verdict.Turns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the parts of the Balance page that say what to do next. */
@SpringComponent
class BalanceParts {

    /** So many items of the queue are shown. */
    private static final int NEXT = 6;

    private final VerdictService verdicts;
    private final CountingObjectives objectives;
    private final NextItems next;
    private final CapacityLineService line;
    private final PortfolioService portfolio;
    private final CurrentUser user;

    BalanceParts(
            VerdictService verdicts,
            CountingObjectives objectives,
            NextItems next,
            CapacityLineService line,
            PortfolioService portfolio,
            CurrentUser user) {
        this.verdicts = verdicts;
        this.objectives = objectives;
        this.next = next;
        this.line = line;
        this.portfolio = portfolio;
        this.user = user;
    }

    /** The verdict on a product. */
    VerdictStrip strip(ProductRef product, Figures figures) {
        ProductVerdict verdict = verdicts.of(product.id());
        VerdictWords words = new VerdictWords(figures);
        if (!user.has(Role.PRODUCT) && !user.has(Role.TECHNOLOGY)) {
            return new VerdictStrip(verdict, words, () -> opened(verdict, words));
        }
        Anchor propose = new Anchor(DecisionsLinks.propose(product), figures.text("verdict.propose"));
        propose.getElement().setAttribute("router-link", true);
        propose.addClassName("verdict-propose");
        return new VerdictStrip(verdict, words, () -> opened(verdict, words), propose);
    }

    private Component opened(ProductVerdict verdict, VerdictWords words) {
        List<Turn> turns = Turns.of(verdict.verdict(), verdict.levels());
        Standing standing = verdict.standing();
        Optional<LocalDate> recovery = standing == null
                ? Optional.empty()
                : turns.stream()
                        .filter(turn -> turn.kind() == Turn.Kind.MORE_BUDGET)
                        .findFirst()
                        .flatMap(
                                turn -> objectives.recovers(standing.slo().id(), standing.remaining() + turn.amount()));
        return new VerdictSheet(verdict, words, turns, recovery);
    }

    /** What it was from day to day. */
    VerdictCourse course(ProductId product, Period period, Figures figures) {
        return new VerdictCourse(verdicts.history(product, period), figures);
    }

    /** The verdicts on all products. */
    VerdictTable table(Figures figures) {
        return new VerdictTable(verdicts.all(), new VerdictWords(figures));
    }

    /** The top of a product's queue. */
    NextUp next(ProductRef product, Figures figures) {
        return new NextUp(
                next.of(product.id(), NEXT),
                line.line(new BacklogFilter("", Set.of(), Set.of(product.id()), Set.of(), null), null),
                portfolio.workspace().currency(),
                product.key(),
                figures);
    }
}
