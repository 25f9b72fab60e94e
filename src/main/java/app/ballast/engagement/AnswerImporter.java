package app.ballast.engagement;

import app.ballast.common.access.Anyone;
import app.ballast.common.access.ProductSide;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportSample;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusals;
import app.ballast.common.importing.RefusedCell;
import app.ballast.engagement.measures.Survey;
import app.ballast.metrics.PointOrigin;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Imports answers to surveys from CSV: {@code date} and {@code score}, and where they exist {@code survey} and {@code id}. Of a
 * person nothing is read. The same file again adds nothing.
 */
@Service
class AnswerImporter implements Importer {

    private static final String SURVEY = "survey";
    private static final NamedRows ROWS = new NamedRows(List.of("date", "score"), List.of(SURVEY, "id"));

    private final PortfolioService portfolio;
    private final AnswerWriter writer;
    private final ProductImports imports;
    private final Clock clock;

    AnswerImporter(PortfolioService portfolio, AnswerWriter writer, ProductImports imports, Clock clock) {
        this.portfolio = portfolio;
        this.writer = writer;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    @Anyone
    public String kind() {
        return "answers";
    }

    @Override
    @Anyone
    public String titleKey() {
        return "import.answers";
    }

    @Override
    @Anyone
    public Set<String> roles() {
        return Set.of(Role.PRODUCT.name());
    }

    @Override
    @ProductSide
    public ImportPreview preview(ImportRequest request, ImportWatch watch) {
        return run(request, watch, false);
    }

    @Override
    @ProductSide
    public ImportResult store(ImportRequest request, ImportWatch watch) {
        return run(request, watch, true).result();
    }

    private ImportPreview run(ImportRequest request, ImportWatch watch, boolean write) {
        ProductRef product = portfolio.product(request.productKey());
        Survey usual = NewAnswer.survey(request.options().getOrDefault(SURVEY, Survey.NPS.name()));
        Refusals refusals = new Refusals();
        List<NewAnswer> answers = read(request, watch, usual, refusals);
        ImportPreview preview = imports.run(
                product, request, write, "imported answers", refusals, facts(answers), sample(answers), () -> {
                    AnswerWriter.Written done = writer.write(product.id(), answers, PointOrigin.IMPORT, true);
                    return new ProductImports.Written(done.stored(), done.unchanged(), List.of());
                });
        return new ImportPreview(preview.result(), preview.facts(), preview.sample(), List.of(option()));
    }

    private List<NewAnswer> read(ImportRequest request, ImportWatch watch, Survey usual, Refusals refusals) {
        List<NewAnswer> answers = new ArrayList<>();
        Map<String, NewAnswer> named = new HashMap<>();
        LocalDate last = FeatureAdoption.lastDay(clock);
        ROWS.read(request.file(), watch, refusals, (line, cells) -> {
            LocalDate day = cells.day("date");
            FeatureAdoption.checkDay(day, last);
            String survey = cells.text(SURVEY);
            NewAnswer answer = NewAnswer.of(
                    survey.isEmpty() ? usual : NewAnswer.survey(survey), day, cells.whole("score"), cells.text("id"));
            if (answer.reference() != null) {
                NewAnswer before = named.putIfAbsent(answer.survey() + answer.reference(), answer);
                if (before != null && !before.equals(answer)) {
                    throw new RefusedCell("id", "engagement.why.answer-twice", answer.reference());
                }
            }
            answers.add(answer);
        });
        return answers;
    }

    private static ImportOption option() {
        return new ImportOption(
                SURVEY,
                ImportFact.of("import.answers.survey"),
                List.of(
                        new ImportOption.Choice(Survey.NPS.name(), ImportFact.of("product.survey.NPS")),
                        new ImportOption.Choice(Survey.CSAT.name(), ImportFact.of("product.survey.CSAT"))));
    }

    private static List<ImportFact> facts(List<NewAnswer> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days =
                answers.stream().map(NewAnswer::date).distinct().sorted().toList();
        return List.of(
                ImportFact.of("import.answers.fact", answers.size()),
                ImportFact.of("import.fact.from-to", days.getFirst(), days.getLast()));
    }

    private static ImportSample sample(List<NewAnswer> answers) {
        return new ImportSample(
                List.of("import.column.date", "import.column.survey", "import.column.score"),
                answers.stream()
                        .limit(ImportSample.MOST)
                        .map(answer -> List.of(
                                answer.date().toString(), answer.survey().name(), String.valueOf(answer.score())))
                        .toList());
    }
}
