package app.ballast.backlog;

import app.ballast.backlog.filter.FilterParser;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.backlog.filter.ParsedFilter;
import app.ballast.backlog.filter.ValueType;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the filter language as whoever asks may: what they do not see answers as what is not there. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class FilterService {

    private final FilterNames names;
    private final PortfolioService portfolio;
    private final Clock clock;

    FilterService(FilterNames names, PortfolioService portfolio, Clock clock) {
        this.names = names;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Reads a filter; never fails. Every value is looked up, so that what is not there is named. */
    @SignedIn
    public ReadFilter read(String text) {
        ParsedFilter parsed = FilterParser.parse(text);
        ZonedDateTime now = clock.instant().atZone(portfolio.workspace().zone());
        return new FilterReading(names, now).read(parsed);
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
            case STATE ->
                Arrays.stream(ItemState.values())
                        .map(state -> FilterValue.keyed(state.code(), state.labelKey()))
                        .toList();
            case PRODUCT, SERVICE, PERSON, RELEASE, LABEL -> names.offered(type, typed);
            case TIME -> plain(Stream.of("7d", "2w", "3m"));
            case DAY ->
                List.of(
                        FilterValue.keyed("0d", "filter.value.today"),
                        FilterValue.keyed("7d", "filter.value.week"),
                        FilterValue.keyed("1m", "filter.value.month"),
                        FilterValue.keyed(FilterNames.NONE, "filter.value.no-deadline"));
            case ORDER ->
                plain(Arrays.stream(BacklogSort.Column.values())
                        .flatMap(column -> Stream.of(column.code(), "-" + column.code())));
            case TEXT, NUMBER, WHOLE -> List.of();
        };
    }

    private static List<FilterValue> plain(Stream<String> codes) {
        return codes.map(FilterValue::of).toList();
    }
}
