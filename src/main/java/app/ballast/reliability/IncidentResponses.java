package app.ballast.reliability;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.SystemOnly;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who worked on incidents, and when: whoever acknowledged or resolved one, or wrote in its time line while it was open. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class IncidentResponses {

    private final ResponseStore responses;
    private final PortfolioService portfolio;

    IncidentResponses(ResponseStore responses, PortfolioService portfolio) {
        this.responses = responses;
        this.portfolio = portfolio;
    }

    /**
     * All responses in a time; those to incidents that touch a service of the product are told by name. Of others, which the
     * reader may not see, a page may show nothing but how much time they leave.
     *
     * @see <a href="../../../../../../docs/decisions/0043-time-that-hidden-work-takes.md">Decision 0043</a>
     */
    @SignedIn
    public List<IncidentResponse> between(ProductId product, Instant from, Instant to) {
        return responses.between(
                portfolio.services(portfolio.product(product).id()).stream()
                        .map(used -> used.service().id())
                        .toList(),
                from,
                to);
    }

    /** Brings back that somebody worked on an incident of the past. */
    @SystemOnly
    @Transactional
    public void restore(IncidentId incident, PersonId person) {
        responses.add(incident, person);
    }
}
