package app.ballast.demo;

import app.ballast.demo.sample.SampleProduct;
import app.ballast.demo.sample.SampleRelease;
import app.ballast.demo.sample.SampleService;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.portfolio.WorkspaceSettings;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes the workspace's name, products, services and releases. */
@Component
@Profile("demo")
class PortfolioSamples {

    private final PortfolioService portfolio;
    private final PortfolioSettings products;
    private final ServiceSettings services;
    private final ReleaseService releases;

    PortfolioSamples(
            PortfolioService portfolio, PortfolioSettings products, ServiceSettings services, ReleaseService releases) {
        this.portfolio = portfolio;
        this.products = products;
        this.services = services;
        this.releases = releases;
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
        for (SampleRelease release : samples.releases()) {
            releases.add(ids.product(release.product()), release.name(), release.releasedOn());
        }
    }

    private static Map<ProductId, Boolean> uses(SampleService service, SampleIds ids) {
        return service.uses().stream()
                .collect(Collectors.toMap(use -> ids.product(use.product()), SampleService.Use::critical));
    }
}
