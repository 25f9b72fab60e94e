package app.ballast.decisions;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemCost;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SystemOnly;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes decisions of the past as they were; what came of them is worked out as for all others. */
@Service
@DeniedByDefault
@Transactional
public class DecisionArchive {

    private final DecisionStore store;
    private final OptionStore options;
    private final FigureStore figures;
    private final ReviewStore reviews;
    private final PanelPicture picture;
    private final DecisionReader reader;
    private final ReviewWork work;
    private final PromiseWork promises;
    private final KnownMetrics metrics;
    private final BacklogService backlog;
    private final PortfolioService portfolio;

    DecisionArchive(
            DecisionStore store,
            OptionStore options,
            FigureStore figures,
            ReviewStore reviews,
            PanelPicture picture,
            DecisionReader reader,
            ReviewWork work,
            PromiseWork promises,
            KnownMetrics metrics,
            BacklogService backlog,
            PortfolioService portfolio) {
        this.store = store;
        this.options = options;
        this.figures = figures;
        this.reviews = reviews;
        this.picture = picture;
        this.reader = reader;
        this.work = work;
        this.promises = promises;
        this.metrics = metrics;
        this.backlog = backlog;
        this.portfolio = portfolio;
    }

    /** Writes one; where its review was due since, it is worked out from what was measured. */
    @SystemOnly
    public DecisionId restore(ProductId product, PastDecision past) {
        DecisionId id = store.add(product, past.draft(), past.proposer(), past.proposedBy(), past.proposedAt());
        List<KnownMetric> known = metrics.of(portfolio.product(product));
        int place = 0;
        for (OptionDraft option : past.draft().options()) {
            write(options.add(id, place++, option), option, known);
        }
        PastDecision.Signed signed = past.signed();
        if (signed != null) {
            sign(id, product, signed);
            work.one(id);
            learn(id, past);
        }
        return id;
    }

    /** Looks whether what shipped did what was promised of it, as each night does. */
    @SystemOnly
    public void lookBack() {
        promises.all();
    }

    private void write(long number, OptionDraft option, List<KnownMetric> known) {
        option.does().forEach(key -> options.addItem(number, OptionStore.Part.DOES, item(key)));
        option.delays().forEach(key -> options.addItem(number, OptionStore.Part.DELAYS, item(key)));
        int line = 0;
        for (ExpectationDraft expectation : option.expectations()) {
            options.addExpectation(number, line++, expectation, metrics.one(known, expectation.metric()));
        }
    }

    private WorkItemId item(ItemKey key) {
        return backlog.id(key);
    }

    private void sign(DecisionId id, ProductId product, PastDecision.Signed signed) {
        store.sign(id, new Signature(SigningSide.PRODUCT, signed.product(), signed.productName(), signed.at()));
        store.sign(
                id, new Signature(SigningSide.TECHNOLOGY, signed.technology(), signed.technologyName(), signed.at()));
        LocalDate day = LocalDate.ofInstant(signed.at(), portfolio.workspace().zone());
        reader.details(reader.visible(id)).options().stream()
                .flatMap(option -> Stream.concat(option.does().stream(), option.delays().stream()))
                .forEach((ItemCost item) -> options.freeze(id, item));
        figures.keep(id, picture.take(product, day));
        store.decide(id, signed.at(), day);
    }

    private void learn(DecisionId id, PastDecision past) {
        Review latest = reader.details(reader.visible(id)).review();
        PastDecision.Signed signed = past.signed();
        if (latest != null && past.learnt() != null && signed != null) {
            reviews.learnt(latest.number(), past.learnt(), signed.productName(), latest.reviewedAt());
            store.learnt(id);
        }
    }
}
