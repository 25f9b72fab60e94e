package app.ballast.engagement;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.SubjectRef;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportSample;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.importing.Refusals;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.ProductRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out an import of a product's figures; a preview does the same in a transaction that is rolled back. */
@Component
class ProductImports {

    private final TransactionTemplate transactions;
    private final ActivityLog log;
    private final CurrentUser user;

    ProductImports(PlatformTransactionManager transactions, ActivityLog log, CurrentUser user) {
        this.transactions = new TransactionTemplate(transactions);
        this.log = log;
        this.user = user;
    }

    /** What was written of a file. */
    record Written(long stored, long unchanged, List<ImportedName> series) {}

    /**
     * Writes what a file holds, or says what that would do.
     *
     * @param action as the activity log calls it
     * @param refusals of the lines that were read already
     */
    ImportPreview run(
            ProductRef product,
            ImportRequest request,
            boolean write,
            String action,
            Refusals refusals,
            List<ImportFact> facts,
            ImportSample sample,
            Supplier<Written> work) {
        Written written = Objects.requireNonNull(transactions.execute(status -> {
            if (!write) {
                status.setRollbackOnly();
            }
            Written done = work.get();
            if (write && done.stored() > 0) {
                log.record(Activity.of(
                                user.actor(),
                                new SubjectRef("product", product.id().value()),
                                product.name(),
                                product.id().value(),
                                action)
                        .because("%s: %d stored".formatted(request.file().name(), done.stored())));
            }
            return done;
        }));
        return new ImportPreview(
                new ImportResult(
                        written.stored(),
                        written.unchanged(),
                        refusals.kept(),
                        refusals.count(),
                        List.of(),
                        written.series()),
                facts,
                sample,
                List.of());
    }
}
