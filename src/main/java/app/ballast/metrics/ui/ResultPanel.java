package app.ballast.metrics.ui;

import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.ui.SectionPanel;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What an import did. */
class ResultPanel extends SectionPanel {

    /** Names that are listed; a file may speak of hundreds. */
    private static final int LISTED = 30;

    ResultPanel(String fileName, ImportResult result, ProductRef product, FactText text) {
        super(text.of(ImportFact.of("import.done", fileName)));
        addClassName("import-preview");
        getElement().setAttribute("role", "status");
        Paragraph counts = new Paragraph(text.of(
                ImportFact.of("import.done.counts", result.stored(), result.unchanged(), result.refusedCount())));
        counts.addClassName("import-counts");
        add(counts);
        list("import.done.services", result.services());
        list("import.done.series", result.series());
        Anchor balance = new Anchor(
                "?product=" + URLEncoder.encode(product.key(), StandardCharsets.UTF_8),
                getTranslation("import.done.look", product.name()));
        balance.getElement().setAttribute("router-link", true);
        add(balance);
        if (result.refusedCount() > 0) {
            add(new RefusedLines(result));
        }
    }

    private void list(String key, List<ImportedName> names) {
        if (names.isEmpty()) {
            return;
        }
        String listed = names.stream().limit(LISTED).map(ImportedName::name).collect(Collectors.joining(", "));
        add(new Paragraph(getTranslation(key, names.size(), listed + (names.size() > LISTED ? ", …" : ""))));
    }
}
