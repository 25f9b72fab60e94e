package app.ballast.integration;

import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Products: read by everybody with a token, made by administrators. */
@RestController
@RequestMapping("/api/v1/products")
class ProductsApi {

    /** A product as it comes in. */
    record Wanted(@Nullable String key, @Nullable String name) {}

    /** A product as it goes out. */
    record Product(String key, String name) {

        static Product of(ProductRef product) {
            return new Product(product.key(), product.name());
        }
    }

    private final PortfolioService portfolio;
    private final PortfolioSettings settings;

    ProductsApi(PortfolioService portfolio, PortfolioSettings settings) {
        this.portfolio = portfolio;
        this.settings = settings;
    }

    @GetMapping
    @ReadsApi
    List<Product> products() {
        return portfolio.products().stream().map(Product::of).toList();
    }

    @PostMapping
    @ChangesSettings
    @ResponseStatus(HttpStatus.CREATED)
    Product add(@RequestBody Wanted wanted) {
        NewProduct product =
                NewProduct.open(Input.required("key", wanted.key()), Input.required("name", wanted.name()));
        settings.add(product);
        return new Product(product.key(), product.name());
    }
}
