package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.ItemLine;
import app.ballast.backlog.exchange.TableDates;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ServiceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes an item of a line. What an export of Ballast wrote keeps its status; of other tables what is closed arrives as done,
 * and the rest waits for triage. Names of services, releases and people that are not there are left out and noted.
 *
 * @param known finds a person's number by name
 * @param unknown names that were left out
 */
record LineReader(
        ColumnPlan.Format format,
        Map<String, ServiceId> services,
        Map<String, ReleaseId> releases,
        java.util.function.Function<String, @Nullable PersonId> known,
        ZoneId zone,
        Instant now,
        Set<String> unknown) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern CLOSED =
            Pattern.compile("done|closed|resolved|complete.*|finished|fixed|released", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEBT =
            Pattern.compile(".*(debt|refactor|chore|clean-?up).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STABILITY =
            Pattern.compile(".*(bug|incident|defect|problem|outage|stability|fault).*", Pattern.CASE_INSENSITIVE);

    /**
     * What a line says, each part checked.
     *
     * @param id tells it from the other lines
     */
    TableItem read(String id, ItemLine line, SaidStore said) throws RefusedCell {
        ArchivedItem item = item(line);
        boolean merged = status(line) == Status.MERGED
                && !line.cell(ItemColumn.MERGED_INTO).isEmpty();
        return new TableItem(
                id,
                line,
                item,
                merged ? line.cell(ItemColumn.MERGED_INTO) : null,
                or(time(line, ItemColumn.DECIDED), item.updatedAt()),
                said.kept(format == ColumnPlan.Format.BALLAST ? SaidLine.of(line) : SaidLine.NOTHING, known));
    }

    private ArchivedItem item(ItemLine line) throws RefusedCell {
        Instant created = or(time(line, ItemColumn.CREATED), now);
        Instant updated = or(time(line, ItemColumn.UPDATED), created);
        Status status = status(line);
        Instant done = status == Status.DONE ? or(time(line, ItemColumn.DONE), updated) : null;
        Instant decided = status == Status.NEW || status == Status.SNOOZED
                ? null
                : or(time(line, ItemColumn.DECIDED), done == null ? updated : done);
        String reporter = line.cell(ItemColumn.REPORTER);
        return new ArchivedItem(
                text(line),
                status == Status.MERGED ? Status.NEW : status,
                reporter.isEmpty() ? null : known.apply(reporter),
                reporter.length() <= LONGEST_NAME ? reporter : reporter.substring(0, LONGEST_NAME),
                created,
                updated,
                status == Status.MERGED ? null : decided,
                null,
                done,
                status == Status.SNOOZED ? need(line, ItemColumn.SNOOZED_UNTIL) : null,
                status == Status.DECLINED ? reason(line) : null,
                null,
                List.of(),
                List.of());
    }

    private WorkItemEdit text(ItemLine line) throws RefusedCell {
        String title = line.cell(ItemColumn.TITLE);
        String body = line.cell(ItemColumn.DESCRIPTION);
        if (title.length() > Limits.TITLE && format != ColumnPlan.Format.BALLAST) {
            body = title + "\n\n" + body;
            title = title.substring(0, Limits.TITLE - 1) + "…";
        }
        if (body.length() > Limits.IMPORTED_DESCRIPTION) {
            ItemColumn column =
                    line.cell(ItemColumn.TITLE).length() > Limits.TITLE ? ItemColumn.TITLE : ItemColumn.DESCRIPTION;
            throw new RefusedCell(
                    column.code(), "import.why.too-long", line.cell(column).length(), Limits.IMPORTED_DESCRIPTION);
        }
        Set<String> labels = new TreeSet<>();
        for (String label : line.list(ItemColumn.LABELS)) {
            if (label.length() <= Labels.LONGEST && labels.size() < Labels.MOST) {
                labels.add(label);
            }
        }
        return new WorkItemEdit(
                kind(line),
                title,
                named(line, ItemColumn.SERVICE, services),
                number(line, ItemColumn.EFFORT),
                person(line),
                body,
                line.cell(ItemColumn.AUDIENCE),
                line.cell(ItemColumn.CUSTOMER_REASON),
                line.cell(ItemColumn.FEASIBILITY),
                line.cell(ItemColumn.ACCEPTANCE_CRITERIA),
                new Plan(
                        named(line, ItemColumn.RELEASE, releases),
                        day(line, ItemColumn.DUE_ON),
                        number(line, ItemColumn.DEADLINE_PENALTY),
                        labels));
    }

    private Kind kind(ItemLine line) {
        String kind = line.cell(ItemColumn.KIND);
        return Arrays.stream(Kind.values())
                .filter(candidate -> candidate.code().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(
                        DEBT.matcher(kind).matches()
                                ? Kind.TECH_DEBT
                                : STABILITY.matcher(kind).matches() ? Kind.STABILITY : Kind.FEATURE);
    }

    private Status status(ItemLine line) throws RefusedCell {
        String status = line.cell(ItemColumn.STATUS);
        if (format == ColumnPlan.Format.BALLAST) {
            return Arrays.stream(Status.values())
                    .filter(candidate -> candidate.code().equals(status.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new RefusedCell(
                            ItemColumn.STATUS.code(),
                            "backlog.import.why.none-of",
                            Refusal.shown(status),
                            Arrays.stream(Status.values()).map(Status::code).collect(Collectors.joining(", "))));
        }
        boolean closed =
                CLOSED.matcher(status).matches() || !line.cell(ItemColumn.DONE).isEmpty();
        return closed ? Status.DONE : Status.NEW;
    }

    private @Nullable PersonId person(ItemLine line) {
        String name = line.cell(ItemColumn.ASSIGNEE);
        PersonId person = name.isEmpty() ? null : known.apply(name);
        if (person == null && !name.isEmpty()) {
            unknown.add(name);
        }
        return person;
    }

    private <T> @Nullable T named(ItemLine line, ItemColumn column, Map<String, T> there) {
        String name = line.cell(column);
        T found = name.isEmpty() ? null : there.get(name);
        if (found == null && !name.isEmpty()) {
            unknown.add(name);
        }
        return found;
    }

    private @Nullable Instant time(ItemLine line, ItemColumn column) throws RefusedCell {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        return TableDates.instant(text, zone).orElseThrow(() -> noDate(column, text));
    }

    private @Nullable LocalDate day(ItemLine line, ItemColumn column) throws RefusedCell {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        return TableDates.day(text).orElseThrow(() -> noDate(column, text));
    }

    private LocalDate need(ItemLine line, ItemColumn column) throws RefusedCell {
        LocalDate day = day(line, column);
        if (day == null) {
            throw noDate(column, "");
        }
        return day;
    }

    private static String reason(ItemLine line) throws RefusedCell {
        String reason = line.cell(ItemColumn.DECLINE_REASON);
        if (reason.isBlank() || reason.length() > Limits.REASON) {
            throw new RefusedCell(ItemColumn.DECLINE_REASON.code(), "backlog.import.why.reason", Limits.REASON);
        }
        return Limits.reason(reason);
    }

    private static RefusedCell noDate(ItemColumn column, String text) {
        return new RefusedCell(column.code(), "backlog.import.why.no-date", Refusal.shown(text));
    }

    private static @Nullable BigDecimal number(ItemLine line, ItemColumn column) throws RefusedCell {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.strip().length() <= LONGEST_NUMBER) {
                return new BigDecimal(text.strip());
            }
        } catch (NumberFormatException e) {
            // Told below, with what is too long to be one.
        }
        throw new RefusedCell(column.code(), "backlog.import.why.no-number", Refusal.shown(text));
    }

    private static Instant or(@Nullable Instant time, Instant otherwise) {
        return Objects.requireNonNullElse(time, otherwise);
    }
}
