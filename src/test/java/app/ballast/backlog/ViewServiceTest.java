package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.common.DomainException.Sort;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.support.ActingAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ViewServiceTest extends BacklogTest {

    @Autowired
    private ViewService views;

    @Autowired
    private WipService wip;

    @Autowired
    private ReleaseService releases;

    @Test
    void aPrivateViewIsForItsOwnerAlone() {
        product.call(() -> views.save(view("Mine", false, "kind:debt")));
        assertThat(names(product)).containsExactly("Mine");
        assertThat(names(viewer)).isEmpty();
    }

    @Test
    void aSharedViewIsForEverybodyAndChangedByItsOwnerAlone() {
        SavedViewId id = product.call(() -> views.save(view("Shared", true, "kind:debt sort:-votes")));
        SavedViewRow seen = viewer.call(views::all).getFirst();
        assertThat(seen)
                .isEqualTo(new SavedViewRow(
                        id,
                        0,
                        "Shared",
                        true,
                        false,
                        "kind:debt sort:-votes",
                        ViewType.BOARD,
                        ColumnLayout.USUAL,
                        null));
        assertSort(() -> viewer.run(() -> views.change(id, 0, view("Theirs", true, ""))), Sort.NOT_FOUND);
        assertSort(() -> viewer.run(() -> views.delete(id)), Sort.NOT_FOUND);
        product.run(() -> views.change(id, 0, view("Renamed", true, "")));
        assertSort(() -> product.run(() -> views.change(id, 0, view("Again", true, ""))), Sort.CONFLICT);
        assertThat(names(viewer)).containsExactly("Renamed");
        product.run(() -> views.delete(id));
        assertThat(names(product)).isEmpty();
    }

    @Test
    void aDeletedViewComesBackAsItWasUnlessItsNameOrItsPlaceIsTaken() {
        SavedViewId id = product.call(() -> views.save(view("Debt", true, "kind:debt")));
        product.run(() -> views.beginWith(id, Role.PRODUCT));
        SavedViewRow before = product.call(views::all).getFirst();
        DeletedView deleted = product.call(() -> views.delete(id));
        product.run(() -> views.restore(deleted));
        assertThat(product.call(views::all)).containsExactly(before);
        assertSort(() -> product.run(() -> views.restore(deleted)), Sort.INVALID);

        DeletedView again = product.call(() -> views.delete(id));
        SavedViewId other = product.call(() -> views.save(view("Debt", true, "")));
        assertSort(() -> product.run(() -> views.restore(again)), Sort.INVALID);
        product.run(() -> views.change(other, 0, view("Bugs", true, "")));
        product.run(() -> views.beginWith(other, Role.PRODUCT));
        product.run(() -> views.restore(again));
        assertThat(product.call(views::all))
                .filteredOn(row -> row.id().equals(id))
                .extracting(SavedViewRow::defaultFor)
                .containsOnlyNulls();
        product.run(() -> views.change(id, before.version(), view("Debt of all", true, "kind:debt")));
    }

    @Test
    void aNameIsTakenOncePerOwner() {
        product.call(() -> views.save(view("Debt", false, "")));
        assertSort(() -> product.call(() -> views.save(view(" Debt ", false, ""))), Sort.INVALID);
        technology.call(() -> views.save(view("Debt", false, "")));
        assertSort(() -> view("", false, ""), Sort.INVALID);
        assertSort(() -> view("x".repeat(81), false, ""), Sort.INVALID);
    }

    @Test
    void aSharedViewTellsNobodyOfAProductThatTheyDoNotSee() {
        ActingAs insider = ActingAs.somebody(people, "Insider", Role.PRODUCT);
        ProductId secret = secretOf(insider);
        ItemKey hidden = insider.call(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden")));
        ReleaseId release = SystemActor.call("Test", () -> releases.add(secret, "Moonshot", LocalDate.of(2027, 3, 1)));
        WorkItemDetails item = insider.call(() -> backlog.details(hidden));
        Plan plan = new Plan(release, null, null, Set.of("takeover"));
        SystemActor.run(
                "Test",
                () -> backlog.edit(item.id(), item.version(), item.edit().planned(plan)));
        for (String text : List.of(
                "product:SEC",
                "-product:secret kind:debt",
                "SEC-1",
                "product:CHK,sec",
                "label:takeover",
                "-release:moonshot")) {
            SavedViewId id = insider.call(() -> views.save(view(text, true, text)));
            insider.run(() -> views.beginWith(id, Role.PRODUCT));
            assertThat(insider.call(views::first)).as(text).isPresent();
            assertThat(product.call(views::first)).as(text).isEmpty();
        }
        assertThat(names(insider)).hasSize(6);
        assertThat(names(product)).isEmpty();
    }

    @Test
    void aSharedViewOfALabelThatNobodyUsesAnyMoreStays() {
        product.call(() -> views.save(view("Follow-ups", true, "label:follow-up release:none -is:blocked")));
        assertThat(names(viewer)).containsExactly("Follow-ups");
    }

    @Test
    void theBacklogOfARoleBeginsWithOneSharedView() {
        SavedViewId one = product.call(() -> views.save(view("One", true, "kind:feature")));
        SavedViewId two = product.call(() -> views.save(view("Two", true, "kind:debt")));
        SavedViewId own = product.call(() -> views.save(view("Own", false, "")));
        product.run(() -> views.beginWith(one, Role.PRODUCT));
        product.run(() -> views.beginWith(two, Role.PRODUCT));
        assertThat(product.call(views::first))
                .get()
                .extracting(SavedViewRow::name)
                .isEqualTo("Two");
        assertThat(technology.call(views::first)).isEmpty();
        assertSort(() -> product.run(() -> views.beginWith(own, Role.PRODUCT)), Sort.INVALID);
        assertSort(() -> product.run(() -> views.beginWith(one, Role.TECHNOLOGY)), Sort.REFUSED);
        product.run(() -> views.change(two, now(two).version(), view("Two", false, "")));
        assertThat(product.call(views::first)).isEmpty();
    }

    @Test
    void aLimitHoldsForItsProductOrForTheWorkspace() {
        product.run(() -> wip.set(null, Status.IN_PROGRESS, 5));
        product.run(() -> wip.set(null, Status.IN_PROGRESS, 4));
        technology.run(() -> wip.set(checkout, Status.IN_REVIEW, 2));
        assertThat(viewer.call(() -> wip.limits(null))).isEqualTo(Map.of(Status.IN_PROGRESS, 4));
        assertThat(viewer.call(() -> wip.limits(checkout))).isEqualTo(Map.of(Status.IN_REVIEW, 2));
        product.run(() -> wip.set(null, Status.IN_PROGRESS, null));
        assertThat(viewer.call(() -> wip.limits(null))).isEmpty();
        assertSort(() -> product.run(() -> wip.set(null, Status.READY, 0)), Sort.INVALID);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> viewer.run(() -> wip.set(null, Status.READY, 1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverMovesACardSecondHearsWhatHappenedAndChangesNothing() {
        WorkItemDetails item = log(Kind.STABILITY, "Retry storm");
        technology.run(() -> triage.accept(item.id()));
        ActingAs other = ActingAs.somebody(people, "O. Ther", Role.TECHNOLOGY);
        other.run(() -> backlog.move(item.id(), Status.ACCEPTED, Status.IN_REVIEW));
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> technology.run(() -> backlog.move(item.id(), Status.ACCEPTED, Status.READY)));
        assertThat(refused.sort()).isEqualTo(Sort.CONFLICT);
        assertThat(refused).hasMessageContaining("In review").hasMessageContaining("O. Ther");
        assertThat(now(item).status()).isEqualTo(Status.IN_REVIEW);
        technology.run(() -> backlog.move(item.id(), Status.ACCEPTED, Status.IN_REVIEW));
        technology.run(() -> backlog.move(item.id(), Status.IN_REVIEW, Status.READY));
        assertThat(now(item).status()).isEqualTo(Status.READY);
    }

    private SavedViewRow now(SavedViewId id) {
        return product.call(views::all).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(ActingAs reader) {
        return reader.call(views::all).stream().map(SavedViewRow::name).toList();
    }

    private static NewView view(String name, boolean shared, String text) {
        return new NewView(name, shared, text, ViewType.BOARD);
    }

    private static void assertSort(Runnable call, Sort sort) {
        assertThat(catchThrowableOfType(DomainException.class, call::run).sort())
                .isEqualTo(sort);
    }
}
