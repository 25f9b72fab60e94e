package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.backlog.scoring.Input;
import app.ballast.common.DomainException;
import app.ballast.common.DomainException.Sort;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.RequestId;
import app.ballast.discussion.RequestRow;
import app.ballast.discussion.RequestSource;
import app.ballast.discussion.RequestSum;
import app.ballast.people.Role;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ItemRequestsTest extends BacklogTest {

    @Autowired
    private ItemRequests requests;

    @Test
    void eachCustomerCountsOnceWithItsHighestNumber() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        assertThat(sum(item)).isEqualTo(RequestSum.NOTHING);
        add(viewer, item, asks("Acme", 100L, "5000"));
        add(product, item, asks("ACME", 250L, "4000"));
        add(viewer, item, asks("Beta", null, null));
        add(viewer, item, asks("Gamma", 30L, "99.5"));
        RequestSum sum = sum(item);
        assertThat(sum.requests()).isEqualTo(4);
        assertThat(sum.customers()).isEqualTo(3);
        assertThat(sum.people()).isEqualTo(280);
        assertThat(sum.worth()).isEqualByComparingTo("5099.50");
    }

    @Test
    void thePeopleOfCustomersFillTheReachOfAFeatureAndFollowTheRequests() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        WorkItemDetails debt = log(Kind.TECH_DEBT, "Old client");
        add(viewer, debt, asks("Acme", 100L, null));
        assertThat(reach(debt)).isNull();
        RequestId acme = add(viewer, item, asks("Acme", 100L, null));
        add(viewer, item, asks("Beta", 20L, null));
        assertThat(reach(item)).isEqualByComparingTo("120");
        viewer.run(() -> requests.change(item.id(), acme, 0, asks("Acme", 500L, null)));
        assertThat(reach(item)).isEqualByComparingTo("520");
        CustomerRequest gone = viewer.call(() -> requests.remove(item.id(), acme));
        assertThat(reach(item)).isEqualByComparingTo("20");
        add(viewer, item, gone);
        assertThat(reach(item)).isEqualByComparingTo("520");
        assertThat(viewer.call(() -> talk.history(item.id(), 3)))
                .extracting("action")
                .containsExactly("added a request to", "removed a request from", "changed a request of");
    }

    @Test
    void onlyWhoWroteItDownAndManagersChangeARequest() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        ActingAs other = ActingAs.somebody(people, "Other Viewer", Role.VIEWER);
        RequestId id = add(viewer, item, asks("Acme", null, null));
        assertSort(() -> other.run(() -> requests.change(item.id(), id, 0, asks("Beta", null, null))), Sort.REFUSED);
        assertSort(() -> other.call(() -> requests.remove(item.id(), id)), Sort.REFUSED);
        technology.run(() -> requests.change(item.id(), id, 0, asks("Acme Ltd", null, null)));
        assertSort(
                () -> viewer.run(() -> requests.change(item.id(), id, 0, asks("Acme Inc", null, null))), Sort.CONFLICT);
        assertThat(all(item)).extracting(row -> row.request().customer()).containsExactly("Acme Ltd");
        WorkItemDetails elsewhere = log(Kind.FEATURE, "Vouchers");
        assertSort(() -> product.call(() -> requests.remove(elsewhere.id(), id)), Sort.NOT_FOUND);
    }

    @Test
    void aMergeMovesRequestsAndItsUndoBringsThemBack() {
        WorkItemDetails kept = log(Kind.FEATURE, "Gift cards");
        WorkItemDetails twin = log(Kind.FEATURE, "Vouchers");
        add(viewer, kept, asks("Acme", 100L, null));
        add(viewer, twin, asks("acme", 300L, null));
        add(viewer, twin, asks("Beta", 5L, null));
        Triaged done = product.call(() -> triage.merge(twin.id(), kept.key()));
        assertThat(all(kept)).hasSize(3);
        assertThat(all(twin)).isEmpty();
        assertThat(reach(kept)).isEqualByComparingTo("305");
        assertSort(() -> add(viewer, twin, asks("Late", null, null)), Sort.CONFLICT);
        product.run(() -> triage.undo(done.id(), done.version()));
        assertThat(all(kept)).hasSize(1);
        assertThat(all(twin)).hasSize(2);
        assertThat(reach(kept)).isEqualByComparingTo("100");
        assertThat(reach(twin)).isEqualByComparingTo("305");
    }

    @Test
    void whoDoesNotSeeTheItemKnowsOfNoRequest() {
        ActingAs insider = ActingAs.somebody(people, "In Sider", Role.PRODUCT);
        var secret = secretOf(insider);
        WorkItemDetails hidden =
                insider.call(() -> backlog.details(backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden"))));
        add(insider, hidden, asks("Acme", null, null));
        assertSort(() -> all(hidden), Sort.NOT_FOUND);
        assertSort(() -> sum(hidden), Sort.NOT_FOUND);
        assertSort(() -> add(viewer, hidden, asks("Acme", null, null)), Sort.NOT_FOUND);
    }

    @Test
    void whatIsNoRequestIsRefusedByItsField() {
        assertField("customer", () -> asks(" ", null, null));
        assertField("customer", () -> asks("x".repeat(201), null, null));
        assertField("people", () -> asks("Acme", 0L, null));
        assertField("people", () -> asks("Acme", 1_000_000_001L, null));
        assertField("worth", () -> asks("Acme", null, "-1"));
        assertField("worth", () -> asks("Acme", null, "1e99"));
        for (String link : List.of("javascript:alert(1)", "ftp://example.org", "https://", "https://a b", "x")) {
            assertField("link", () -> new CustomerRequest("Acme", null, null, RequestSource.SALES, link, ""));
        }
        assertField("note", () -> new CustomerRequest("Acme", null, null, RequestSource.SALES, "", "x".repeat(2_001)));
        new CustomerRequest("Acme", 1L, BigDecimal.ZERO, RequestSource.OTHER, "https://example.org/1?q=2", "x");
    }

    @Test
    void votesAreCountedByRole() {
        WorkItemDetails item = log(Kind.FEATURE, "Gift cards");
        ActingAs both = ActingAs.somebody(people, "Both Sides", Role.PRODUCT, Role.TECHNOLOGY);
        List.of(product, both, viewer).forEach(who -> who.run(() -> talk.vote(item.id(), true)));
        assertThat(viewer.<Map<Role, Long>>call(() -> talk.votesByRole(item.id())))
                .isEqualTo(Map.of(Role.PRODUCT, 2L, Role.TECHNOLOGY, 1L, Role.VIEWER, 1L));
    }

    private @Nullable BigDecimal reach(WorkItemDetails item) {
        return JdbcClient.create(dataSource)
                .sql("select amount from score_input where item_id = ? and input = ? and person_id is null")
                .param(item.id().value())
                .param(Input.REACH.name())
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }

    private RequestId add(ActingAs who, WorkItemDetails item, CustomerRequest request) {
        return who.call(() -> requests.add(item.id(), request));
    }

    private RequestSum sum(WorkItemDetails item) {
        return viewer.call(() -> requests.sum(item.id()));
    }

    private List<RequestRow> all(WorkItemDetails item) {
        return viewer.call(() -> requests.newest(item.id(), 50));
    }

    private static CustomerRequest asks(String customer, @Nullable Long people, @Nullable String worth) {
        return new CustomerRequest(
                customer, people, worth == null ? null : new BigDecimal(worth), RequestSource.SUPPORT, "", "");
    }

    private static void assertField(String field, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DomainException.class, call))
                .as(field)
                .extracting(DomainException::field)
                .isEqualTo(field);
    }

    private static void assertSort(ThrowingCallable call, Sort sort) {
        assertThat(catchThrowableOfType(DomainException.class, call))
                .extracting(DomainException::sort)
                .isEqualTo(sort);
    }
}
