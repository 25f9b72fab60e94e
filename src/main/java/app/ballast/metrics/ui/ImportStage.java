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
import app.ballast.common.ui.Notices;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of one file: looked at, shown, imported, or why not. It owns the file; leaving the page ends what runs. */
class ImportStage extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ImportStage.class);

    /** What an importer is asked to do. */
    private interface Work<T> {

        T of(Importer importer, ImportRequest request, ImportWatch watch);
    }

    /** A file with where it goes. */
    private record Subject(Importer importer, ProductRef product, ImportFile file) {}

    private final transient ImportRunner runner;
    private final transient FactText text;
    private final transient Consumer<Boolean> busy;
    private transient @Nullable Subject subject;
    private transient @Nullable ImportJob job;

    /** @param busy told when something begins to run, and when it has ended */
    ImportStage(ImportRunner runner, FactText text, Consumer<Boolean> busy) {
        this.runner = runner;
        this.text = text;
        this.busy = busy;
        addClassName("import-stage");
    }

    /** Takes a file in place of the one before, and looks at it. */
    void take(Importer importer, ProductRef product, ImportFile file) {
        clear();
        subject = new Subject(importer, product, file);
        look(Map.of());
    }

    /** Lets go of what is there, and says why there is nothing else. */
    void refuse(String reason) {
        clear();
        add(new ProblemPanel(getTranslation("import.problem"), reason));
    }

    /** Cancels what runs and lets go of the file. */
    void clear() {
        letGo();
        removeAll();
        busy.accept(false);
    }

    private void look(Map<String, String> options) {
        run(
                "import.looking",
                options,
                Importer::preview,
                (Subject of, ImportPreview preview) -> add(new PreviewPanel(
                        text.of(ImportFact.of("import.preview", of.file().name())),
                        preview,
                        options,
                        text,
                        decision(options))));
    }

    private PreviewPanel.Decision decision(Map<String, String> options) {
        return new PreviewPanel.Decision() {
            @Override
            public void store() {
                run("import.storing", options, Importer::store, (Subject of, ImportResult result) -> {
                    letGo();
                    add(new ResultPanel(of.file().name(), result, of.product(), text));
                });
            }

            @Override
            public void discard() {
                clear();
            }

            @Override
            public void choose(Map<String, String> chosen) {
                look(chosen);
            }
        };
    }

    private <T> void run(String words, Map<String, String> options, Work<T> work, BiConsumer<Subject, T> show) {
        Subject of = Objects.requireNonNull(subject);
        ImportRequest request = new ImportRequest(of.product().key(), of.file(), options);
        UI ui = UI.getCurrent();
        removeAll();
        try {
            ImportJob started = runner.start(
                    of.file().bytes(),
                    watch -> work.of(of.importer(), request, watch),
                    result -> back(ui, of, () -> show.accept(of, result)),
                    failure -> back(ui, of, () -> failed(failure)));
            job = started;
            busy.accept(true);
            add(new ImportProgress(
                    started,
                    text.of(ImportFact.of(words, of.file().name())),
                    getTranslation("import.reading"),
                    getTranslation(words + ".rest")));
        } catch (DomainException tooMany) {
            failed(tooMany);
        }
    }

    /** Goes on in the page, if it still shows this file. */
    private void back(UI ui, Subject of, Runnable next) {
        if (ui.isAttached()) {
            ui.access(() -> {
                if (of.equals(subject)) {
                    job = null;
                    removeAll();
                    busy.accept(false);
                    next.run();
                }
            });
        }
    }

    private void failed(RuntimeException failure) {
        switch (failure) {
            case ImportCancelled cancelled -> {
                clear();
                Notices.success(getTranslation("import.cancelled"));
            }
            case ImportProblem problem -> refuse(problem.text(getLocale()));
            case DomainException rule -> refuse(rule.text(getLocale()));
            default -> {
                LOG.error("Import failed", failure);
                refuse(getTranslation("import.error.ours"));
            }
        }
    }

    private void letGo() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        if (subject != null) {
            subject.file().close();
            subject = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        letGo();
    }
}
