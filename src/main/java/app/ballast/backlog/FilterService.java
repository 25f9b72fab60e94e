package app.ballast.backlog;

import app.ballast.backlog.filter.FilterParser;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.backlog.filter.ParsedFilter;
import app.ballast.backlog.filter.ValueType;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the filter language as whoever asks may: what they do not see answers as what is not there. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class FilterService {

    private static final int MOST_PEOPLE = 20;

    private final PortfolioService portfolio;
    private final PeopleDirectory people;
    private final CurrentUser user;
    private final Clock clock;

    FilterService(PortfolioService portfolio, PeopleDirectory people, CurrentUser user, Clock clock) {
        this.portfolio = portfolio;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** Reads a filter; never fails. Every value is looked up, so that what is not there is named. */
    @SignedIn
    public ReadFilter read(String text) {
        ParsedFilter parsed = FilterParser.parse(text);
        return new FilterReading(
                        portfolio,
                        people,
                        user,
                        clock.instant().atZone(portfolio.workspace().zone()))
                .read(parsed);
    }

    /**
     * The values that a word takes and that hold what is typed, for completion.
     *
     * @param typed the beginning of a value, may be empty
     * @param most how many at most
     */
    @SignedIn
    public List<FilterValue> values(FilterWord word, String typed, int most) {
        return all(word.type(), typed).stream()
                .filter(value -> value.matches(typed))
                .limit(most)
                .toList();
    }

    private List<FilterValue> all(ValueType type, String typed) {
        return switch (type) {
            case KIND ->
                Arrays.stream(Kind.values())
                        .map(kind -> FilterValue.keyed(kind.code(), kind.labelKey()))
                        .toList();
            case STATUS ->
                Arrays.stream(Status.values())
                        .map(status -> FilterValue.keyed(status.code(), status.labelKey()))
                        .toList();
            case MOSCOW ->
                Arrays.stream(Moscow.values())
                        .map(need -> FilterValue.keyed(need.code(), need.labelKey()))
                        .toList();
            case PRODUCT ->
                portfolio.products().stream().map(FilterService::product).toList();
            case SERVICE ->
                portfolio.services().stream().map(FilterService::service).toList();
            case PERSON -> people(typed);
            case TIME -> List.of(FilterValue.of("7d"), FilterValue.of("2w"), FilterValue.of("3m"));
            case ORDER ->
                Arrays.stream(BacklogSort.Column.values())
                        .flatMap(column -> List.of(column.code(), "-" + column.code()).stream())
                        .map(FilterValue::of)
                        .toList();
            case TEXT, NUMBER, WHOLE -> List.of();
        };
    }

    private static FilterValue product(ProductRef product) {
        return FilterValue.named(product.key(), product.name());
    }

    private static FilterValue service(ServiceRef service) {
        return FilterValue.named(service.key(), service.name());
    }

    private List<FilterValue> people(String typed) {
        List<FilterValue> all = new java.util.ArrayList<>(List.of(
                FilterValue.keyed(FilterReading.ME, "filter.value.me"),
                FilterValue.keyed(FilterReading.NOBODY, "filter.value.nobody")));
        people.find(typed, MOST_PEOPLE).stream()
                .map(PersonRef::name)
                .map(FilterValue::of)
                .forEach(all::add);
        return all;
    }
}
