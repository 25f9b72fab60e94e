package app.ballast.demo.sample;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as a script names it.
 *
 * @param why one or two sentences; of a declined item the reason, of a merged one the title of the other
 */
record ItemDraft(
        String product,
        Status status,
        Kind kind,
        SampleService service,
        @Nullable BigDecimal effort,
        String title,
        String why) {

    private static final String NOBODY_ESTIMATED = "?";
    private static final String MERGED_INTO = "> ";

    /** All of a product, as they stand in its script. */
    static List<ItemDraft> of(SampleProduct product) {
        List<ItemDraft> drafts = new ArrayList<>();
        Map<String, List<String>> sections =
                new Script("items-" + product.key().toLowerCase(Locale.ROOT) + ".txt").sections();
        sections.forEach((heading, lines) -> {
            Status status = Status.valueOf(heading.toUpperCase(Locale.ROOT).replace('-', '_'));
            lines.forEach(line -> drafts.add(of(product, status, line)));
        });
        return List.copyOf(drafts);
    }

    private static ItemDraft of(SampleProduct product, Status status, String line) {
        String[] cells = line.split("\\s*\\|\\s*");
        String[] head = cells[0].split(" ");
        return new ItemDraft(
                product.key(),
                status,
                kind(head[0]),
                service(head[1]),
                head[2].equals(NOBODY_ESTIMATED) ? null : new BigDecimal(head[2]),
                cells[1],
                cells[2].startsWith(MERGED_INTO) ? cells[2].substring(MERGED_INTO.length()) : cells[2]);
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "F" -> Kind.FEATURE;
            case "S" -> Kind.STABILITY;
            case "D" -> Kind.TECH_DEBT;
            default -> throw new IllegalStateException("No kind has the letter " + letter);
        };
    }

    private static SampleService service(String key) {
        return SampleService.all().stream()
                .filter(service -> service.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No service has the key " + key));
    }
}
