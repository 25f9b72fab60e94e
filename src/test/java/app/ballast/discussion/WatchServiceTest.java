package app.ballast.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.people.PersonRef;
import app.ballast.people.Role;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class WatchServiceTest extends ProductTest {

    @Autowired
    private WatchService watching;

    @Autowired
    private TransactionTemplate transaction;

    private static SubjectRef subject(ProductId product) {
        return new SubjectRef("product", product.value());
    }

    private void takePart(ActingAs person, SubjectRef subject) {
        person.run(() -> transaction.executeWithoutResult(status -> watching.tookPart(subject)));
    }

    @Test
    void whoTakesPartWatchesUntilTheySayOtherwise() {
        takePart(technology, subject(checkout));
        viewer.run(() -> watching.watch(subject(checkout), true));
        Watching seen = viewer.call(() -> watching.watching(subject(checkout)));
        assertThat(seen.me()).isTrue();
        assertThat(seen.count()).isEqualTo(2);
        assertThat(seen.others()).extracting(PersonRef::name).containsExactly("T. Manager");
        technology.run(() -> watching.watch(subject(checkout), false));
        takePart(technology, subject(checkout));
        assertThat(technology.call(() -> watching.watching(subject(checkout))).me())
                .isFalse();
        technology.run(() -> watching.watch(subject(checkout), true));
        assertThat(technology.call(() -> watching.watching(subject(checkout))).me())
                .isTrue();
    }

    @Test
    void whatOneDoesNotSeeCannotBeWatched() {
        ActingAs insider = somebody("In Sider", Role.PRODUCT);
        SubjectRef secret = subject(secretOf(insider));
        for (Runnable attempt :
                List.<Runnable>of(() -> watching.watch(secret, true), () -> watching.watching(secret))) {
            DomainException refusal = catchThrowableOfType(DomainException.class, () -> viewer.run(attempt));
            assertThat(refusal.sort()).isEqualTo(DomainException.Sort.NOT_FOUND);
        }
        insider.run(() -> watching.watch(secret, true));
        assertThat(insider.call(() -> watching.watching(secret)).count()).isEqualTo(1);
    }
}
