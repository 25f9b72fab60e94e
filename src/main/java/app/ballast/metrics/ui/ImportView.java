package app.ballast.metrics.ui;

import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.KeptChoices;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.PageHeader;
import app.ballast.metrics.MetricsLinks;
import app.ballast.people.AccountService;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings in files: choose, look at what would happen, import. One file at a time; leaving the page cancels it. */
@Route(MetricsLinks.IMPORTS)
@Menu(title = "nav.imports", order = 20)
@PermitAll
class ImportView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KIND = "kind";
    private static final String PRODUCT = "product";

    private final transient List<Importer> importers;
    private final transient PortfolioService portfolio;
    private final transient Set<String> roles;
    private final EmptyState noProducts = new EmptyState(
            VaadinIcon.UPLOAD, getTranslation("import.no-products"), getTranslation("import.no-products.do"));
    private final ImportChoice choice;
    private final KeptPanel kept;
    private final ImportStage stage;

    ImportView(
            List<Importer> importers,
            List<KeptChoices> keptChoices,
            PortfolioService portfolio,
            ImportRunner runner,
            CurrentUser user,
            AccountService account) {
        this.importers = importers.stream()
                .sorted(Comparator.comparing(importer -> getTranslation(importer.titleKey())))
                .toList();
        this.portfolio = portfolio;
        this.roles = user.roles().stream().map(Enum::name).collect(Collectors.toSet());
        ZoneId own = account.preferences().zone();
        FactText text =
                new FactText(getLocale(), own == null ? portfolio.workspace().zone() : own);
        ImportUpload upload = new ImportUpload(this::received, this::refused);
        this.choice = new ImportChoice(this.importers, roles, upload, this::chosen);
        this.kept = new KeptPanel(getTranslation("import.kept"), keptChoices, text);
        this.stage = new ImportStage(runner, text, this::rest);
        addClassNames("ballast-page", "import-page");
        add(new PageHeader(getTranslation("import.title")), noProducts, choice, stage, kept);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        List<ProductRef> products = portfolio.products();
        noProducts.setVisible(products.isEmpty());
        choice.setVisible(!products.isEmpty());
        choice.offer(products);
        List<Importer> allowed = importers.stream()
                .filter(importer -> ImportChoice.may(importer, roles))
                .toList();
        choice.choose(
                only(allowed, query.getSingleParameter(KIND), Importer::kind),
                only(products, query.getSingleParameter(PRODUCT), ProductRef::key));
        showKept();
    }

    private void rest(boolean resting) {
        choice.rest(resting);
        if (!resting) {
            kept.refresh();
        }
    }

    /** What was kept of a kind that the person may import. */
    private void showKept() {
        Importer kind = choice.kind();
        kept.show(kind != null && ImportChoice.may(kind, roles) ? kind : null);
    }

    /** What the address names; else the only one that there is. */
    private static <T> @Nullable T only(List<T> all, Optional<String> named, Function<T, String> key) {
        return all.stream()
                .filter(one -> named.map(name -> name.equals(key.apply(one))).orElse(all.size() == 1))
                .findFirst()
                .orElse(null);
    }

    private void chosen() {
        Map<String, String> query = new HashMap<>();
        if (choice.kind() != null) {
            query.put(KIND, choice.kind().kind());
        }
        if (choice.product() != null) {
            query.put(PRODUCT, choice.product().key());
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        MetricsLinks.IMPORTS + "?"
                                + QueryParameters.simple(query).getQueryString()));
        stage.clear();
        showKept();
    }

    private void refused(String reason) {
        stage.refuse(reason);
    }

    private void received(ImportFile file) {
        Importer kind = choice.kind();
        ProductRef product = choice.product();
        if (kind == null || product == null || !isAttached()) {
            file.close();
        } else {
            stage.take(kind, product, file);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }
}
