package app.ballast.decisions;

import app.ballast.backlog.ItemCost;
import app.ballast.backlog.ItemCosts;
import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.decisions.TrackRecord.Surprise;
import app.ballast.decisions.TrackRecord.Tally;
import app.ballast.decisions.review.Calibration;
import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.decisions.review.ExpectationVerdict.Verdict;
import app.ballast.decisions.review.HitRate;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.SignedInPerson;
import app.ballast.people.TeamId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How good decisions were. Always as many queries. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class TrackRecordService {

    private static final int MOST_SURPRISES = 5;
    private static final double SURPRISING = 0.5;

    private final DecisionStore store;
    private final OutcomeStore outcomes;
    private final ItemCosts items;
    private final PeopleDirectory people;
    private final PortfolioService portfolio;
    private final CurrentUser user;

    TrackRecordService(
            DecisionStore store,
            OutcomeStore outcomes,
            ItemCosts items,
            PeopleDirectory people,
            PortfolioService portfolio,
            CurrentUser user) {
        this.store = store;
        this.outcomes = outcomes;
        this.items = items;
        this.people = people;
        this.portfolio = portfolio;
        this.user = user;
    }

    /** A decision that was reviewed, and what was said of its expectations. */
    private record Reviewed(StoredDecision decision, DecisionVerdict verdict, List<OutcomeStore.Outcome> outcomes) {}

    /** Of the decisions of a product, or of all that the asker sees. */
    @SignedIn
    public TrackRecord of(@Nullable ProductId product) {
        Map<ProductId, ProductRef> products = (product == null
                        ? portfolio.products()
                        : List.of(portfolio.product(product)))
                .stream().collect(Collectors.toMap(ProductRef::id, Function.identity()));
        List<StoredDecision> stored = store.of(products.keySet()).stream()
                .filter(decision -> decision.verdict() != null)
                .toList();
        Set<DecisionId> ids = stored.stream().map(StoredDecision::id).collect(Collectors.toSet());
        Map<DecisionId, List<OutcomeStore.Outcome>> said = outcomes.latest(ids);
        List<Reviewed> all = stored.stream()
                .flatMap(one -> Stream.ofNullable(one.verdict())
                        .map(verdict -> new Reviewed(one, verdict, said.getOrDefault(one.id(), List.of()))))
                .toList();
        Map<DecisionId, Set<PersonId>> signers = new LinkedHashMap<>();
        store.signatures(ids)
                .forEach((id, signatures) -> signers.put(
                        id, signatures.values().stream().map(Signature::person).collect(Collectors.toSet())));
        PersonId reader = user.person().map(SignedInPerson::id).orElse(null);
        List<Reviewed> own = all.stream()
                .filter(one ->
                        signers.getOrDefault(one.decision().id(), Set.of()).contains(reader))
                .toList();
        Map<DecisionId, Set<Kind>> kinds = kinds(ids);
        Map<DecisionId, Set<String>> teams = teams(signers);
        return new TrackRecord(
                tally(all),
                own.isEmpty() ? null : tally(own),
                grouped(
                        all,
                        one -> Stream.ofNullable(products.get(one.decision().product()))
                                .toList(),
                        Comparator.comparing(ProductRef::name)),
                grouped(all, one -> kinds.getOrDefault(one.decision().id(), Set.of()), Comparator.<Kind>naturalOrder()),
                grouped(
                        all,
                        one -> teams.getOrDefault(one.decision().id(), Set.of()),
                        Comparator.<String>naturalOrder()),
                surprises(all));
    }

    private Map<DecisionId, Set<Kind>> kinds(Collection<DecisionId> ids) {
        Map<DecisionId, Set<WorkItemId>> done = outcomes.items(ids);
        Map<WorkItemId, Kind> kinds =
                items.of(done.values().stream().flatMap(Set::stream).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ItemCost::id, ItemCost::kind));
        Map<DecisionId, Set<Kind>> found = new LinkedHashMap<>();
        done.forEach((id, its) -> found.put(
                id,
                its.stream().flatMap(item -> Stream.ofNullable(kinds.get(item))).collect(Collectors.toSet())));
        return found;
    }

    private Map<DecisionId, Set<String>> teams(Map<DecisionId, Set<PersonId>> signers) {
        Map<PersonId, Set<TeamId>> teams =
                people.teamsOf(signers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<TeamId, String> names =
                people.teamNames(teams.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<DecisionId, Set<String>> found = new LinkedHashMap<>();
        signers.forEach((id, those) -> {
            Set<String> its = new HashSet<>();
            those.forEach(person -> teams.getOrDefault(person, Set.of()).forEach(team -> {
                String name = names.get(team);
                if (name != null) {
                    its.add(name);
                }
            }));
            found.put(id, its);
        });
        return found;
    }

    private static <K> Map<K, Tally> grouped(
            List<Reviewed> all, Function<Reviewed, ? extends Collection<K>> groups, Comparator<K> order) {
        Map<K, List<Reviewed>> found = new TreeMap<>(order);
        all.forEach(one -> groups.apply(one).forEach(group -> found.computeIfAbsent(group, key -> new ArrayList<>())
                .add(one)));
        Map<K, Tally> tallies = new LinkedHashMap<>();
        found.forEach((group, those) -> tallies.put(group, tally(those)));
        return tallies;
    }

    private static Tally tally(List<Reviewed> those) {
        return new Tally(
                HitRate.of(those.stream().map(Reviewed::verdict).toList()),
                Calibration.of(those.stream()
                        .flatMap(one -> one.outcomes().stream())
                        .map(OutcomeStore.Outcome::said)
                        .toList()));
    }

    private static List<Surprise> surprises(List<Reviewed> all) {
        return all.stream()
                .flatMap(one -> one.outcomes().stream()
                        .filter(outcome -> outcome.verdict() != Verdict.UNCLEAR && outcome.gap() > SURPRISING)
                        .sorted(Comparator.comparingDouble(OutcomeStore.Outcome::gap)
                                .reversed())
                        .map(outcome -> new Surprise(
                                one.decision().id(),
                                one.decision().question(),
                                outcome.metric().kind(),
                                outcome.name(),
                                outcome.confidence(),
                                outcome.verdict())))
                .sorted(Comparator.comparingInt(Surprise::confidence).reversed())
                .limit(MOST_SURPRISES)
                .toList();
    }
}
