package app.ballast.tradeoffs.policy;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.Status;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.importing.Importer;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloService;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of policies begin with: an open product whose service Shop has been down for so long as a test wants. */
abstract class PolicyTest extends ProductTest {

    @Autowired
    private List<Importer> importers;

    @Autowired
    private SloService slos;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private TriageService triage;

    @Autowired
    Clock clock;

    @Autowired
    BacklogService backlog;

    @Autowired
    PolicyBook book;

    @Autowired
    PolicyService policies;

    @Autowired
    LevelKeeper levels;

    @Autowired
    ExceptionBook exceptions;

    @Autowired
    ExceptionKeeper exceptionKeeper;

    /** Spends so much of the 43 min 12 s that an objective of 99.9 % over 30 days allows. */
    SloRow spend(Duration down) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant back = now.minus(Duration.ofHours(5));
        importChecks("%s,Shop,up\n%s,Shop,down\n%s,Shop,up\n%s,Shop,up\n"
                .formatted(now.minus(Duration.ofDays(40)), back.minus(down), back, now));
        ServiceRef shop = shop();
        return technology.call(() -> slos.define(shop.id(), SloDraft.byTime("Availability", "99.9")));
    }

    void importChecks(String lines) {
        Importer importer = importers.stream()
                .filter(one -> one.kind().equals("status-checks"))
                .findFirst()
                .orElseThrow();
        technology.call(() -> ImportFiles.store(importer, "CHK", "checked_at,service,status\n" + lines));
    }

    Importer itemImporter() {
        return importers.stream()
                .filter(one -> one.kind().equals("work-items"))
                .findFirst()
                .orElseThrow();
    }

    private ServiceRef shop() {
        return technology.call(() -> portfolio.services()).getFirst();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    PolicyText text(PolicyLevels levels) {
        return new PolicyText(levels, CountingTargets.ALL, MixBand.NONE, today());
    }

    /** The default levels, signed by both sides. */
    PolicyVersion signed() {
        return signed(text(PolicyLevels.DEFAULT));
    }

    PolicyVersion signed(PolicyText text) {
        PolicyVersion draft = product.call(() -> book.draft(checkout, text));
        PolicyVersion half = product.call(() -> book.sign(draft.id(), draft.rowVersion(), Role.PRODUCT));
        return technology.call(() -> book.sign(half.id(), half.rowVersion(), Role.TECHNOLOGY));
    }

    WorkItemDetails accepted(Kind kind, String title) {
        ItemKey key = viewer.call(() -> backlog.log(NewWorkItem.of(checkout, kind, title)));
        WorkItemDetails item = viewer.call(() -> backlog.details(key));
        (kind == Kind.FEATURE ? product : technology).run(() -> triage.accept(item.id()));
        return now(item);
    }

    WorkItemDetails now(WorkItemDetails item) {
        return viewer.call(() -> backlog.details(item.id()));
    }

    Status status(WorkItemDetails item) {
        return now(item).status();
    }
}
