package app.ballast.metrics;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.CsvRows;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportWatch;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a table from its first row to its last and writes what it holds, in the caller's transaction. */
@Component
class SeriesPasses {

    private final MetricsService metrics;
    private final SeriesAccess access;
    private final PointStore points;
    private final PointWriter writer;
    private final PortfolioService portfolio;
    private final Clock clock;

    SeriesPasses(
            MetricsService metrics,
            SeriesAccess access,
            PointStore points,
            PointWriter writer,
            PortfolioService portfolio,
            Clock clock) {
        this.metrics = metrics;
        this.access = access;
        this.points = points;
        this.writer = writer;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** @param side whose series are that the table makes */
    SeriesPass run(ProductRef product, SeriesPlan plan, Side side, ImportFile file, ImportWatch watch) {
        Instant began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Integer, SeriesColumn> columns = new LinkedHashMap<>();
        plan.values().forEach((place, wanted) -> {
            SeriesRef series =
                    plan.known(wanted).orElseGet(() -> metrics.define(made(product, plan, side, place, wanted)));
            columns.put(
                    place,
                    new SeriesColumn(
                            plan.table().headings().get(place), access.locked(series.id()), points, writer, began));
        });
        CellReader cells = new CellReader(portfolio.workspace().zone(), plan.dayFirst(), plan.comma());
        SeriesPass pass = new SeriesPass(plan.guess().dateColumn(), columns, cells);
        try (InputStream stream = file.open()) {
            CsvRows rows =
                    new CsvRows(new ImportSource(stream, ImportSource.DEFAULT_MAX_BYTES, watch), pass.refusals());
            rows.header();
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                if (watch.cancelled()) {
                    throw new ImportCancelled();
                }
                pass.take(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pass.end();
        return pass;
    }

    private static NewSeries made(ProductRef product, SeriesPlan plan, Side side, int place, String wanted) {
        String heading = plan.table().headings().get(place);
        return new NewSeries(
                product.id(),
                null,
                wanted,
                heading,
                Unit.OTHER,
                heading.length() <= 40 ? heading : heading.substring(0, 40),
                Combine.MEAN,
                plan.guess().daily(),
                Better.UP,
                side,
                null,
                "CSV");
    }
}
