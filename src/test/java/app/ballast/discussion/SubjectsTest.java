package app.ballast.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.discussion.subjects.SubjectKind;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubjectsTest extends ProductTest {

    private static final String NOW = "timestamp with time zone '2026-01-01 00:00:00+00'";

    @Autowired
    private Subjects subjects;

    @Autowired
    private List<SubjectKind> kinds;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManagerFactory factory;

    @SuppressWarnings("NullAway.Init")
    private ActingAs insider;

    @SuppressWarnings("NullAway.Init")
    private ActingAs administrator;

    private final List<SubjectRef> open = new ArrayList<>();
    private final List<SubjectRef> hidden = new ArrayList<>();

    @BeforeEach
    void oneOfEachTypeInAnOpenProductAndInAHiddenOne() {
        insider = somebody("In Sider", Role.TECHNOLOGY);
        administrator = somebody("Ad Min", Role.ADMIN);
        ProductId secret = secretOf(insider);
        put(checkout, 1, "CHK", open);
        put(secret, 2, "SEC", hidden);
        sql("insert into service (id, version, service_key, name, archived, created_at)"
                + " values (9, 0, 'free', 'Free', false, " + NOW + ")");
        sql("insert into incident (id, version, service_id, started_at, origin, edited) values (9, 0, 9, " + NOW
                + ", 'PERSON', true)");
        open.add(new SubjectRef("incident", 9));
    }

    private void put(ProductId product, long id, String key, List<SubjectRef> where) {
        sql("""
                insert into work_item (id, version, product_id, product_key, number, kind, status, status_rank, title,
                    title_lower, description, audience, customer_reason, feasibility, acceptance_criteria, reporter_name,
                    votes, created_at, updated_at, imported_labels)
                values (%d, 0, %d, '%s', 1, 'FEATURE', 'NEW', 0, 'Thing', 'thing', '', '', '', '', '', 'Test', 0, %s, %s, '')""".formatted(id, product.value(), key, NOW, NOW));
        sql("insert into decision (id, version, product_id, question, background, state, proposed_by_name, proposed_at,"
                + " withdrawn_why, learnt) values (%d, 0, %d, 'Which?', '', 'PROPOSED', 'Test', %s, '', false)"
                        .formatted(id, product.value(), NOW));
        sql("insert into series (id, series_key, name, metric, unit, better, side, product_id, source, created_at)"
                + " values (%d, '%s', 'Errors', 'errors', 'COUNT', 'LOWER', 'RELIABILITY', %d, 'test', %s)"
                        .formatted(id, key, product.value(), NOW));
        sql("insert into service (id, version, service_key, name, archived, created_at)"
                + " values (%d, 0, '%s', '%s', false, %s)".formatted(id, key, key, NOW));
        sql("insert into product_service (product_id, service_id, critical) values (%d, %d, true)"
                .formatted(product.value(), id));
        sql("insert into incident (id, version, service_id, started_at, origin, edited, title)"
                + " values (%d, 0, %d, %s, 'PERSON', true, 'Down')".formatted(id, id, NOW));
        sql("insert into saved_view (id, version, owner_id, name, shared, filter_text, view_type, updated_at)"
                + " values (%d, 0, %d, 'View ' || %d, %s, 'kind:feature', 'TABLE', %s)"
                        .formatted(id, insider.id().value(), id, id == 1, NOW));
        Stream.of("work-item", "decision", "series", "incident", "saved-view")
                .forEach(type -> where.add(new SubjectRef(type, id)));
        where.add(new SubjectRef("product", product.value()));
    }

    private void sql(String statement) {
        database.sql(statement).update();
    }

    @Test
    void subjectsOfARestrictedProductExistForItsTeamsOnlyAndNotForAdministrators() {
        List<SubjectRef> all = Stream.concat(open.stream(), hidden.stream()).toList();
        assertThat(seen(insider, all)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen(viewer, all)).containsExactlyInAnyOrderElementsOf(open);
        assertThat(seen(administrator, all)).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void whatADatabaseLeavesOutIsWhatTheCardsHide() {
        List<SubjectRef> all = Stream.concat(open.stream(), hidden.stream()).toList();
        assertThat(all.stream().map(SubjectRef::type).collect(Collectors.toSet()))
                .isEqualTo(kinds.stream().map(SubjectKind::type).collect(Collectors.toSet()));
        for (ActingAs person : List.of(insider, viewer, administrator)) {
            Set<Long> products = person.call(() -> portfolio.visibleProducts()).stream()
                    .map(ProductId::value)
                    .collect(Collectors.toSet());
            List<SubjectRef> found = all.stream()
                    .filter(subject -> database.sql("select count(*) from (select cast(:type as varchar(40)) as type,"
                                            + " cast(:id as bigint) as id) n where "
                                            + subjects.visible("n.type", "n.id"))
                                    .param("type", subject.type())
                                    .param("id", subject.id())
                                    .param("products", products)
                                    .param("person", person.id().value())
                                    .query(Integer.class)
                                    .single()
                            == 1)
                    .toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(seen(person, all));
        }
    }

    @Test
    void anIncidentOfTwoServicesExistsForWhoeverSeesOneOfThem() {
        sql("insert into incident_service (incident_id, service_id) values (2, 1)");
        assertThat(seen(viewer, hidden)).containsExactly(new SubjectRef("incident", 2));
    }

    @Test
    void cardsSayHowASubjectIsCalledAndWhereItIs() {
        Map<SubjectRef, SubjectCard> cards = SystemActor.call("Test", () -> subjects.cards(open));
        assertThat(cards.values())
                .extracting(card -> card.label() + " | " + card.path())
                .contains(
                        "CHK-1 Thing | backlog/CHK-1",
                        "D-1 Which? | decisions/D-1",
                        "Errors | series/CHK",
                        "#1 Down | incidents/1",
                        "#9 | incidents/9",
                        "View 1 | backlog?saved=1&q=kind%3Afeature",
                        "Checkout | ?product=CHK");
    }

    @Test
    void whatIsNotThereAndWhatNoRoomOwnsExistsForNobody() {
        assertThat(seen(insider, List.of(new SubjectRef("work-item", 77), new SubjectRef("moon", 1))))
                .isEmpty();
    }

    @Test
    void aThousandSubjectsAreAskedForWithAsManyStatementsAsTwo() {
        List<SubjectRef> many = LongStream.range(1, 1000)
                .mapToObj(id -> new SubjectRef("work-item", id))
                .toList();
        long two = Queries.of(factory, () -> seen(viewer, List.of(many.get(0), many.get(1))));
        assertThat(Queries.of(factory, () -> seen(viewer, many))).isEqualTo(two).isLessThanOrEqualTo(4);
    }

    private Set<SubjectRef> seen(ActingAs person, List<SubjectRef> all) {
        PersonId id = person.id();
        return person.call(() -> subjects.cards(all, id)).keySet();
    }
}
