package app.ballast.demo;

import app.ballast.demo.sample.SampleCost;
import app.ballast.demo.sample.SampleProduct;
import app.ballast.demo.sample.SampleRelease;
import app.ballast.demo.sample.SampleService;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCosts;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.portfolio.WorkspaceSettings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes the workspace's name, products, services with their costs, and releases. */
@Component
@Profile("demo")
class PortfolioSamples {

    private final PortfolioService portfolio;
    private final PortfolioSettings products;
    private final ServiceSettings services;
    private final ServiceCosts costs;
    private final ReleaseService releases;
    private final PeopleDirectory people;
    private final EntityManager entities;
    private final Clock clock;

    PortfolioSamples(
            PortfolioService portfolio,
            PortfolioSettings products,
            ServiceSettings services,
            ServiceCosts costs,
            ReleaseService releases,
            PeopleDirectory people,
            EntityManager entities,
            Clock clock) {
        this.portfolio = portfolio;
        this.products = products;
        this.services = services;
        this.costs = costs;
        this.releases = releases;
        this.people = people;
        this.entities = entities;
        this.clock = clock;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        WorkspaceSettings former = portfolio.workspace();
        products.change(new WorkspaceSettings(samples.name(), former.zone(), former.currency()));
        for (SampleProduct product : samples.products()) {
            ids.addProduct(product.key(), products.add(NewProduct.open(product.key(), product.name())));
        }
        for (SampleService service : samples.services()) {
            ids.addService(service.name(), services.add(service.name(), uses(service, ids)));
        }
        entities.flush();
        samples.services().forEach(this::price);
        for (SampleRelease release : samples.releases()) {
            releases.add(ids.product(release.product()), release.name(), release.releasedOn());
        }
    }

    private void price(SampleService service) {
        LocalDate today = LocalDate.now(clock);
        TeamId owner = people.teams().stream()
                .filter(team -> team.name().equals(service.owner()))
                .findFirst()
                .map(TeamRow::id)
                .orElse(null);
        for (SampleCost cost : service.costs()) {
            costs.set(
                    service.key(),
                    new ServiceCost(
                            today.minusDays(cost.daysAgo()),
                            cost.minute(),
                            cost.hour(),
                            cost.month(),
                            cost.remediation(),
                            cost.development()),
                    owner);
        }
    }

    private static Map<ProductId, Boolean> uses(SampleService service, SampleIds ids) {
        return service.uses().stream()
                .collect(Collectors.toMap(use -> ids.product(use.product()), SampleService.Use::critical));
    }
}
