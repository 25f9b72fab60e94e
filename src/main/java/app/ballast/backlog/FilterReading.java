package app.ballast.backlog;

import app.ballast.backlog.filter.FilterDay;
import app.ballast.backlog.filter.FilterProblem;
import app.ballast.backlog.filter.FilterTerm;
import app.ballast.backlog.filter.ParsedFilter;
import app.ballast.backlog.filter.TimeRange;
import app.ballast.backlog.filter.ValueType;
import app.ballast.backlog.scoring.Moscow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Looks up the values of one filter. */
final class FilterReading {

    private static final String NONE = FilterNames.NONE;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final FilterNames names;
    private final ZonedDateTime now;
    private final List<FilterProblem> problems = new ArrayList<>();

    FilterReading(FilterNames names, ZonedDateTime now) {
        this.names = names;
        this.now = now;
    }

    ReadFilter read(ParsedFilter parsed) {
        problems.addAll(parsed.problems());
        List<Condition> conditions = new ArrayList<>();
        List<FilterTerm> terms = parsed.filter().terms();
        for (int i = 0; i < terms.size(); i++) {
            FilterTerm term = terms.get(i);
            List<Object> found = new ArrayList<>();
            for (int j = 0; j < term.values().size(); j++) {
                found.addAll(values(
                        term, term.values().get(j), parsed.places().get(i).get(j)));
            }
            if (!found.isEmpty()) {
                conditions.add(new Condition(term.word(), term.negated(), term.comparison(), found));
            }
        }
        problems.sort(Comparator.comparingInt(FilterProblem::position));
        return new ReadFilter(parsed.filter(), new BacklogFilter(conditions), problems);
    }

    private List<?> values(FilterTerm term, String value, int place) {
        ValueType type = term.word().type();
        return switch (type) {
            case TEXT -> List.of(value);
            case KIND -> kind(value, place);
            case STATUS -> known(place, value, Status.values(), Status::code);
            case STATE -> known(place, value, ItemState.values(), ItemState::code);
            case MOSCOW ->
                value.equalsIgnoreCase(NONE)
                        ? List.of(Condition.NOTHING)
                        : known(place, value, Moscow.values(), Moscow::code);
            case PRODUCT, SERVICE, PERSON, RELEASE, LABEL -> named(type, value, place);
            case NUMBER -> number(term, value, place);
            case WHOLE -> whole(term, value, place);
            case TIME -> time(term, value, place);
            case DAY -> day(term, value, place);
            case ORDER -> List.of();
        };
    }

    private List<?> kind(String value, int place) {
        return value.equalsIgnoreCase("debt")
                ? List.of(Kind.TECH_DEBT)
                : known(place, value, Kind.values(), Kind::code);
    }

    private <T> List<?> known(int place, String value, T[] all, Function<T, String> code) {
        List<T> meant = Arrays.stream(all)
                .filter(one -> code.apply(one).equalsIgnoreCase(value))
                .toList();
        if (meant.isEmpty()) {
            problems.add(FilterProblem.unknown(
                    place, "value", value, Arrays.stream(all).map(code).toList()));
        }
        return meant;
    }

    private List<?> named(ValueType type, String name, int place) {
        List<?> found = names.find(type, name);
        if (found.isEmpty()) {
            problems.add(
                    FilterProblem.unknown(place, type.name().toLowerCase(Locale.ROOT), name, names.near(type, name)));
        }
        return found;
    }

    private List<?> number(FilterTerm term, String value, int place) {
        if (value.equalsIgnoreCase(NONE)) {
            return List.of(Condition.NOTHING);
        }
        if (NUMBER.matcher(value).matches()) {
            return List.of(new BigDecimal(value));
        }
        return wrong(term, "number", value, place);
    }

    private List<?> whole(FilterTerm term, String value, int place) {
        return WHOLE.matcher(value).matches() ? List.of(Integer.valueOf(value)) : wrong(term, "whole", value, place);
    }

    private List<?> time(FilterTerm term, String value, int place) {
        List<TimeRange> range =
                TimeRange.read(term.comparison(), value, now).stream().toList();
        return range.isEmpty() ? wrong(term, "time", value, place) : range;
    }

    private List<?> day(FilterTerm term, String value, int place) {
        if (value.equalsIgnoreCase(NONE)) {
            return List.of(Condition.NOTHING);
        }
        List<LocalDate> day = FilterDay.read(value, now.toLocalDate()).stream().toList();
        return day.isEmpty() ? wrong(term, "day", value, place) : day;
    }

    private List<?> wrong(FilterTerm term, String what, String value, int place) {
        problems.add(new FilterProblem(place, what, value, List.of(term.word().code()), null));
        return List.of();
    }
}
