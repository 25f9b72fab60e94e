package app.ballast.metrics.ui;

import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.metrics.MetricsLinks;
import app.ballast.people.AccountService;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings in files: choose, look at what would happen, import. One file at a time; leaving the page cancels it. */
@Route(MetricsLinks.IMPORTS)
@Menu(title = "nav.imports", order = 20)
@PermitAll
class ImportView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);
    private static final String KIND = "kind";
    private static final String PRODUCT = "product";

    private final transient List<Importer> importers;
    private final transient List<ProductRef> products;
    private final transient ImportRunner runner;
    private final transient FactText text;
    private final transient Set<String> roles;
    private final ImportUpload upload = new ImportUpload(this::received, this::refused);
    private final ImportChoice choice;
    private final Div stage = new Div();
    private transient @Nullable ImportFile file;
    private transient @Nullable ImportJob job;

    ImportView(
            List<Importer> importers,
            PortfolioService portfolio,
            ImportRunner runner,
            CurrentUser user,
            AccountService account) {
        this.importers = importers.stream()
                .sorted(Comparator.comparing(importer -> getTranslation(importer.titleKey())))
                .toList();
        this.products = portfolio.products();
        this.runner = runner;
        this.roles = user.roles().stream().map(Enum::name).collect(Collectors.toSet());
        ZoneId own = account.preferences().zone();
        this.text =
                new FactText(getLocale(), own == null ? portfolio.workspace().zone() : own);
        this.choice = new ImportChoice(this.importers, products, roles, upload, this::chosen);
        addClassNames("ballast-page", "import-page");
        stage.addClassName("import-stage");
        add(new PageHeader(getTranslation("import.title")));
        add(products.isEmpty() ? noProducts() : choice);
        add(stage);
    }

    private EmptyState noProducts() {
        return new EmptyState(
                VaadinIcon.UPLOAD, getTranslation("import.no-products"), getTranslation("import.no-products.do"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        List<Importer> allowed = importers.stream()
                .filter(importer -> ImportChoice.may(importer, roles))
                .toList();
        choice.choose(
                only(allowed, query.getSingleParameter(KIND), Importer::kind),
                only(products, query.getSingleParameter(PRODUCT), ProductRef::key));
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
        discard();
    }

    private void received(ImportFile received) {
        discard();
        if (!isAttached()) {
            received.close();
            return;
        }
        file = received;
        look(Map.of());
    }

    private void refused(String reason) {
        discard();
        stage.add(new ProblemPanel(getTranslation("import.problem"), reason));
    }

    private void look(Map<String, String> options) {
        run(
                "import.looking",
                options,
                Importer::preview,
                (ImportPreview preview) -> stage.add(new PreviewPanel(
                        text.of(ImportFact.of("import.preview", current().name())),
                        preview,
                        options,
                        text,
                        new PreviewPanel.Decision() {
                            @Override
                            public void store() {
                                ImportView.this.store(options);
                            }

                            @Override
                            public void discard() {
                                ImportView.this.discard();
                            }

                            @Override
                            public void choose(Map<String, String> chosen) {
                                look(chosen);
                            }
                        })));
    }

    private void store(Map<String, String> options) {
        run("import.storing", options, Importer::store, (ImportResult result) -> {
            stage.add(new ResultPanel(current().name(), result, Objects.requireNonNull(choice.product()), text));
            closeFile();
        });
    }

    /** What an importer is asked to do. */
    private interface Work<T> {

        T of(Importer importer, ImportRequest request, ImportWatch watch);
    }

    private <T> void run(String words, Map<String, String> options, Work<T> work, Consumer<T> show) {
        Importer importer = Objects.requireNonNull(choice.kind());
        ImportRequest request =
                new ImportRequest(Objects.requireNonNull(choice.product()).key(), current(), options);
        UI ui = UI.getCurrent();
        stage.removeAll();
        try {
            ImportJob started = runner.start(
                    current().bytes(),
                    watch -> work.of(importer, request, watch),
                    result -> back(ui, request.file(), () -> show.accept(result)),
                    failure -> back(ui, request.file(), () -> failed(failure)));
            job = started;
            choice.rest(true);
            stage.add(new ImportProgress(
                    started,
                    text.of(ImportFact.of(words, current().name())),
                    getTranslation("import.reading"),
                    getTranslation(words + ".rest")));
        } catch (DomainException busy) {
            failed(busy);
        }
    }

    /** Goes on in the page, if it still shows this file. */
    private void back(UI ui, ImportFile of, Runnable next) {
        if (ui.isAttached()) {
            ui.access(() -> {
                if (of.equals(file)) {
                    job = null;
                    stage.removeAll();
                    choice.rest(false);
                    next.run();
                }
            });
        }
    }

    private void failed(RuntimeException failure) {
        closeFile();
        switch (failure) {
            case ImportCancelled cancelled -> Notices.success(getTranslation("import.cancelled"));
            case ImportProblem problem ->
                stage.add(new ProblemPanel(getTranslation("import.problem"), String.valueOf(problem.getMessage())));
            case DomainException rule ->
                stage.add(new ProblemPanel(getTranslation("import.problem"), rule.text(getLocale())));
            default -> {
                LOG.error("Import failed", failure);
                stage.add(new ProblemPanel(getTranslation("import.problem"), getTranslation("import.error.ours")));
            }
        }
    }

    private ImportFile current() {
        return Objects.requireNonNull(file);
    }

    private void discard() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        closeFile();
        stage.removeAll();
        choice.rest(false);
    }

    private void closeFile() {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (job != null) {
            job.cancel();
            job = null;
        }
        closeFile();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }
}
