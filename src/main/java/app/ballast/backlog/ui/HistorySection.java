package app.ballast.backlog.ui;

import app.ballast.audit.ActivityRow;
import app.ballast.backlog.ItemField;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemId;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done to an item, by whom and when; read when somebody opens it. */
class HistorySection extends Details {

    private static final int MOST = 200;

    private final transient Words words;

    HistorySection(Desk desk, WorkItemId item, Words words) {
        this.words = words;
        addClassName("backlog-history");
        setSummaryText(getTranslation("backlog.history"));
        setWidthFull();
        addOpenedChangeListener(change -> {
            removeAll();
            if (change.isOpened()) {
                List<ActivityRow> entries = desk.talk().history(item, MOST);
                entries.forEach(entry -> add(line(entry)));
            }
        });
    }

    private Div line(ActivityRow entry) {
        Span time = new Span(words.time(entry.at()));
        time.addClassName("backlog-history-time");
        Div line = new Div(time, new Span(sentence(entry)));
        line.addClassName("backlog-history-line");
        return line;
    }

    private String sentence(ActivityRow entry) {
        String action = getTranslation("backlog.action." + entry.action().replace(' ', '-'), entry.actor());
        String field = entry.field();
        String change = field == null
                ? ""
                : switch (entry.action()) {
                    case "changed", "moved" ->
                        getTranslation(
                                "backlog.action.change",
                                getTranslation("backlog.field." + field),
                                value(field, entry.oldValue()),
                                value(field, entry.newValue()));
                    default ->
                        Stream.of(entry.newValue(), entry.oldValue())
                                .filter(Objects::nonNull)
                                .filter(value -> !"status".equals(field)
                                        || named(field, value).isEmpty())
                                .findFirst()
                                .orElse("");
                };
        return Stream.of(action, change, entry.note())
                .filter(part -> part != null && !part.isEmpty())
                .reduce((one, other) -> one + ": " + other)
                .orElse("");
    }

    private String value(String field, @Nullable String value) {
        if (field.equals(ItemField.DUE_ON.code()) && value != null) {
            return words.day(LocalDate.parse(value));
        }
        return value == null
                ? getTranslation("backlog.none")
                : named(field, value).map(this::getTranslation).orElse(value);
    }

    private static Optional<String> named(String field, String code) {
        if (field.equals("status")) {
            return Arrays.stream(Status.values())
                    .filter(status -> status.code().equals(code))
                    .findFirst()
                    .map(Status::labelKey);
        }
        if (field.equals(ItemField.KIND.code())) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .map(Kind::labelKey);
        }
        return Optional.empty();
    }
}
