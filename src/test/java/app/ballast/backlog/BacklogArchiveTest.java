package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.discussion.CommentRow;
import app.ballast.discussion.PastComment;
import app.ballast.discussion.PastVote;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.DatabaseTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class BacklogArchiveTest {

    private static final Instant LOGGED = Instant.parse("2025-03-03T09:00:00Z");
    private static final Instant DECIDED = Instant.parse("2025-03-05T10:00:00Z");
    private static final Instant DONE = Instant.parse("2025-06-01T11:00:00Z");

    @Autowired
    private BacklogArchive archive;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private TriageService triage;

    @Autowired
    private ItemDiscussion discussion;

    @Autowired
    private PeopleService people;

    @Autowired
    private PortfolioSettings products;

    private ProductId product = new ProductId(0);
    private ActingAs manager = ActingAs.nobodyYet();

    @BeforeEach
    void makeAProduct() {
        manager = ActingAs.somebody(people, "Mona", Role.PRODUCT, Role.TECHNOLOGY);
        product = asSystem(() -> products.add(NewProduct.open("ARC", "Archive")));
    }
