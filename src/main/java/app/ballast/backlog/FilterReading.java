package app.ballast.backlog;

import app.ballast.backlog.filter.FilterProblem;
import app.ballast.backlog.filter.FilterTerm;
import app.ballast.backlog.filter.ParsedFilter;
import app.ballast.backlog.filter.TimeRange;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonRef;
import app.ballast.people.SignedInPerson;
import app.ballast.portfolio.PortfolioService;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks up the values of one filter. */
final class FilterReading {

    static final String ME = "me";
    static final String NOBODY = "nobody";
    private static final String NONE = "none";
    private static final int MOST_PEOPLE = 20;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final PortfolioService portfolio;
    private final PeopleDirectory people;
    private final CurrentUser user;
    private final ZonedDateTime now;
    private final List<FilterProblem> problems = new ArrayList<>();

    FilterReading(PortfolioService portfolio, PeopleDirectory people, CurrentUser user, ZonedDateTime now) {
        this.portfolio = portfolio;
        this.people = people;
        this.user = user;
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
        return switch (term.word().type()) {
            case TEXT -> List.of(value);
            case KIND -> kind(value, place);
            case STATUS -> known(place, "value", value, Status.values(), Status::code, status -> status);
            case MOSCOW ->
                value.equalsIgnoreCase(NONE)
                        ? List.of(Condition.NOTHING)
                        : known(place, "value", value, Moscow.values(), Moscow::code, need -> need);
            case PRODUCT ->
                named(
                        place,
                        "product",
                        value,
                        portfolio.products(),
                        ref -> ref.key(),
                        ref -> ref.name(),
                        ref -> ref.id().value());
            case SERVICE -> service(value, place);
            case PERSON -> person(value, place);
            case NUMBER -> number(term, value, place);
            case WHOLE -> whole(term, value, place);
            case TIME -> time(term, value, place);
            case ORDER -> List.of();
        };
    }

    private List<?> kind(String value, int place) {
        return value.equalsIgnoreCase("debt")
                ? List.of(Kind.TECH_DEBT)
                : known(place, "value", value, Kind.values(), Kind::code, kind -> kind);
    }

    private List<?> service(String value, int place) {
        return value.equalsIgnoreCase(NONE)
                ? List.of(Condition.NOTHING)
                : named(
                        place,
                        "service",
                        value,
                        portfolio.services(),
                        ref -> ref.key(),
                        ref -> ref.name(),
                        ref -> ref.id().value());
    }

    private <T> List<?> known(
            int place, String what, String value, T[] all, Function<T, String> code, Function<T, Object> found) {
        return named(place, what, value, Arrays.asList(all), code, code, found);
    }

    private <T> List<?> named(
            int place,
            String what,
            String value,
            List<T> all,
            Function<T, String> code,
            Function<T, String> name,
            Function<T, Object> found) {
        Predicate<T> meant = one ->
                code.apply(one).equalsIgnoreCase(value) || name.apply(one).equalsIgnoreCase(value);
        List<Object> matches = all.stream().filter(meant).map(found).toList();
        if (matches.isEmpty()) {
            List<String> known = all.stream()
                    .flatMap(one -> Stream.of(code.apply(one), name.apply(one)))
                    .distinct()
                    .toList();
            problems.add(FilterProblem.unknown(place, what, value, known));
        }
        return matches;
    }

    /** Whoever is called so; where nobody is exactly, all whose names hold it. */
    private List<?> person(String value, int place) {
        if (value.equalsIgnoreCase(NOBODY)) {
            return List.of(Condition.NOTHING);
        }
        if (value.equalsIgnoreCase(ME)) {
            return user.person().map(SignedInPerson::number).stream().toList();
        }
        List<PersonRef> found = people.find(value, MOST_PEOPLE);
        List<PersonRef> exact = found.stream()
                .filter(person -> person.name().equalsIgnoreCase(value))
                .toList();
        if (found.isEmpty()) {
            String begin = value.substring(0, value.offsetByCodePoints(0, 1));
            List<String> near = people.find(begin, MOST_PEOPLE).stream()
                    .map(PersonRef::name)
                    .toList();
            problems.add(FilterProblem.unknown(place, "person", value, near));
        }
        return (exact.isEmpty() ? found : exact)
                .stream().map(person -> person.id().value()).toList();
    }

    private List<?> number(FilterTerm term, String value, int place) {
        if (value.toLowerCase(Locale.ROOT).equals(NONE)) {
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

    private List<?> wrong(FilterTerm term, String what, String value, int place) {
        problems.add(new FilterProblem(place, what, value, List.of(term.word().code()), null));
        return List.of();
    }
}
