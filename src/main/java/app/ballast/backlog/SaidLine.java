package app.ballast.backlog;

import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.ItemLine;
import app.ballast.backlog.exchange.Said;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.PastComment;
import app.ballast.discussion.RequestSource;
import app.ballast.people.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a table says of what people said of its item. Each part is checked, so that storing it cannot fail.
 *
 * @param moscow null for not said
 * @param aim null where nobody stated it
 * @param place null where it stands by its score
 */
record SaidLine(
        List<Said.Comment> comments,
        List<Said.Vote> votes,
        List<Said.Request> requests,
        List<Said.Estimate> estimates,
        @Nullable Moscow moscow,
        Said.@Nullable Aim aim,
        Said.@Nullable Place place) {

    static final SaidLine NOTHING = new SaidLine(List.of(), List.of(), List.of(), List.of(), null, null, null);
    private static final int LONGEST_NAME = 120;
    /** Only to check what is said, before it is known who is meant. */
    private static final PersonId SOMEBODY = new PersonId(1);

    /** @throws DomainException INVALID where something is outside its limits */
    static SaidLine of(ItemLine line) throws RefusedCell {
        List<Said.Comment> comments = Said.all(line, ItemColumn.COMMENTS, Said.Comment.class);
        comments.forEach(said -> new PastComment(SOMEBODY, said.at(), said.text()));
        List<Said.Request> requests = Said.all(line, ItemColumn.REQUESTS, Said.Request.class);
        for (Said.Request said : requests) {
            request(said);
            named(ItemColumn.REQUESTS, said.by());
        }
        List<Said.Estimate> estimates = Said.all(line, ItemColumn.ESTIMATES, Said.Estimate.class);
        for (Said.Estimate said : estimates) {
            new PastEstimate(SOMEBODY, said.by(), input(said), said.value(), said.at());
        }
        Said.Aim aim = Said.one(line, ItemColumn.OUTCOME, Said.Aim.class);
        if (aim != null) {
            named(ItemColumn.OUTCOME, aim.by());
            outcome(aim);
        }
        Said.Place place = Said.one(line, ItemColumn.PLACE, Said.Place.class);
        if (place != null) {
            named(ItemColumn.PLACE, place.by());
            Limits.reason(place.reason());
        }
        return new SaidLine(
                comments,
                Said.all(line, ItemColumn.VOTERS, Said.Vote.class),
                requests,
                estimates,
                moscow(line),
                aim,
                place);
    }

    static CustomerRequest request(Said.Request said) throws RefusedCell {
        RequestSource source = Arrays.stream(RequestSource.values())
                .filter(one -> one.name().equals(said.source()))
                .findFirst()
                .orElseThrow(() -> new RefusedCell(
                        ItemColumn.REQUESTS.code(),
                        "backlog.import.why.none-of",
                        Refusal.shown(said.source()),
                        Arrays.stream(RequestSource.values()).map(Enum::name).collect(Collectors.joining(", "))));
        return new CustomerRequest(
                said.customer(),
                said.people(),
                said.worthPerYear(),
                source,
                Objects.requireNonNullElse(said.link(), ""),
                Objects.requireNonNullElse(said.note(), ""));
    }

    static Input input(Said.Estimate said) throws RefusedCell {
        return Input.find(said.input())
                .orElseThrow(() -> new RefusedCell(
                        ItemColumn.ESTIMATES.code(), "backlog.import.why.input", Refusal.shown(said.input())));
    }

    static Outcome outcome(Said.Aim aim) {
        return new Outcome(aim.purpose(), aim.metric(), aim.target(), aim.dueOn());
    }

    private static void named(ItemColumn column, String name) throws RefusedCell {
        if (CleanText.line(name).isEmpty() || name.length() > LONGEST_NAME) {
            throw new RefusedCell(column.code(), "backlog.import.why.name", Refusal.shown(name));
        }
    }

    private static @Nullable Moscow moscow(ItemLine line) throws RefusedCell {
        String code = line.cell(ItemColumn.MOSCOW);
        if (code.isEmpty()) {
            return null;
        }
        return Arrays.stream(Moscow.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedCell(
                        ItemColumn.MOSCOW.code(),
                        "backlog.import.why.none-of",
                        Refusal.shown(code),
                        Arrays.stream(Moscow.values()).map(Moscow::code).collect(Collectors.joining(", "))));
    }
}
