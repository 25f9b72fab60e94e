package app.ballast.backlog;

import app.ballast.backlog.filter.ValueType;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.people.SignedInPerson;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks up the names in filters: products, services, people, releases and labels, as far as the asker sees them. */
@Component
class FilterNames {

    static final String NONE = "none";
    private static final String ME = "me";
    private static final String NOBODY = "nobody";
    private static final int MOST = 20;

    private final PortfolioService portfolio;
    private final ReleaseService releases;
    private final PeopleDirectory people;
    private final LabelNames labels;
    private final Supplier<Optional<PersonId>> me;

    @Autowired
    FilterNames(
            PortfolioService portfolio,
            ReleaseService releases,
            PeopleDirectory people,
            LabelNames labels,
            CurrentUser user) {
        this(portfolio, releases, people, labels, () -> user.person().map(SignedInPerson::id));
    }

    private FilterNames(
            PortfolioService portfolio,
            ReleaseService releases,
            PeopleDirectory people,
            LabelNames labels,
            Supplier<Optional<PersonId>> me) {
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
        this.labels = labels;
        this.me = me;
    }

    /** The same, but {@code me} is somebody else; null for nobody. */
    FilterNames withMe(@Nullable PersonId person) {
        return new FilterNames(portfolio, releases, people, labels, () -> Optional.ofNullable(person));
    }

    static boolean isMe(String name) {
        return name.equalsIgnoreCase(ME);
    }

    /** What a name stands for, as a condition takes it; empty where there is nothing of that name. */
    List<?> find(ValueType type, String name) {
        if (type != ValueType.PRODUCT && type != ValueType.PERSON && name.equalsIgnoreCase(NONE)) {
            return List.of(Condition.NOTHING);
        }
        return switch (type) {
            case PRODUCT ->
                named(name, portfolio.products(), ref -> ref.key(), ref -> ref.name(), ref -> ref.id()
                        .value());
            case SERVICE ->
                named(name, portfolio.services(), ref -> ref.key(), ref -> ref.name(), ref -> ref.id()
                        .value());
            case PERSON -> persons(name);
            case RELEASE ->
                releases.called(name).stream()
                        .map(release -> release.id().value())
                        .toList();
            case LABEL -> Labels.find(name).filter(labels::isThere).stream().toList();
            default -> List.of();
        };
    }

    private static <T> List<?> named(
            String asked, List<T> all, Function<T, String> key, Function<T, String> name, Function<T, Object> found) {
        return all.stream()
                .filter(one -> key.apply(one).equalsIgnoreCase(asked)
                        || name.apply(one).equalsIgnoreCase(asked))
                .map(found)
                .toList();
    }

    /** Whoever is called so; where nobody is exactly, all whose names hold it. */
    private List<?> persons(String name) {
        if (name.equalsIgnoreCase(NOBODY)) {
            return List.of(Condition.NOTHING);
        }
        if (isMe(name)) {
            return me.get().map(PersonId::value).stream().toList();
        }
        List<PersonRef> found = people.find(name, MOST);
        List<PersonRef> exact = found.stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .toList();
        return (exact.isEmpty() ? found : exact)
                .stream().map(person -> person.id().value()).toList();
    }

    /** Names that there are, of which one may have been meant. */
    List<String> near(ValueType type, String name) {
        String begin = name.substring(0, name.offsetByCodePoints(0, 1));
        return switch (type) {
            case PRODUCT ->
                portfolio.products().stream()
                        .flatMap(ref -> Stream.of(ref.key(), ref.name()))
                        .distinct()
                        .toList();
            case SERVICE ->
                portfolio.services().stream()
                        .flatMap(ref -> Stream.of(ref.key(), ref.name()))
                        .distinct()
                        .toList();
            case PERSON ->
                people.find(begin, MOST).stream().map(PersonRef::name).toList();
            case RELEASE -> names(releases.latest("", MOST));
            case LABEL -> labels.beginning(begin, MOST);
            default -> List.of();
        };
    }

    /** What completion offers where somebody has begun to type a name. */
    List<FilterValue> offered(ValueType type, String typed) {
        List<FilterValue> all = new ArrayList<>();
        switch (type) {
            case PRODUCT -> portfolio.products().forEach(ref -> all.add(FilterValue.named(ref.key(), ref.name())));
            case SERVICE -> portfolio.services().forEach(ref -> all.add(FilterValue.named(ref.key(), ref.name())));
            case PERSON -> {
                all.add(FilterValue.keyed(ME, "filter.value.me"));
                all.add(FilterValue.keyed(NOBODY, "filter.value.nobody"));
                people.find(typed, MOST).forEach(person -> all.add(FilterValue.of(person.name())));
            }
            case RELEASE -> {
                names(releases.latest(typed, MOST)).forEach(name -> all.add(FilterValue.of(name)));
                all.add(FilterValue.keyed(NONE, "filter.value.no-release"));
            }
            case LABEL -> {
                labels.beginning(typed, MOST).forEach(label -> all.add(FilterValue.of(label)));
                all.add(FilterValue.keyed(NONE, "filter.value.no-label"));
            }
            default -> {}
        }
        return all;
    }

    private static List<String> names(List<ReleaseRef> found) {
        return found.stream().map(ReleaseRef::name).distinct().toList();
    }
}
