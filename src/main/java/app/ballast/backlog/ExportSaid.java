package app.ballast.backlog;

import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.Said;
import app.ballast.backlog.scoring.Input;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.DiscussionArchive;
import app.ballast.discussion.PastComment;
import app.ballast.discussion.PastRequest;
import app.ballast.discussion.PastVote;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people said of the items of a batch, read once for all of them. Who voted is told to administrators alone, as pages
 * tell it to nobody.
 */
@Component
class ExportSaid {

    private static final String ESTIMATES = """
        select item_id, input, person_name, amount, entered_at from score_input
        where item_id in (:items) and person_id is not null order by entered_at, id\
        """;

    private final DiscussionArchive discussion;
    private final EntityManager entities;
    private final JdbcClient database;
    private final ItemLinks links;
    private final PeopleDirectory people;
    private final CurrentUser user;

    ExportSaid(
            DiscussionArchive discussion,
            EntityManager entities,
            JdbcClient database,
            ItemLinks links,
            PeopleDirectory people,
            CurrentUser user) {
        this.discussion = discussion;
        this.entities = entities;
        this.database = database;
        this.links = links;
        this.people = people;
        this.user = user;
    }

    Batch of(List<WorkItem> items) {
        List<Long> ids = items.stream().map(item -> item.id().value()).toList();
        Map<Long, List<PastComment>> comments = discussion.comments(WorkItemId.SUBJECT, ids);
        Map<Long, List<PastVote>> votes =
                user.isSystem() || user.has(Role.ADMIN) ? discussion.votes(WorkItemId.SUBJECT, ids) : Map.of();
        Set<PersonId> speakers = new HashSet<>();
        comments.values()
                .forEach(all -> all.forEach(one -> {
                    speakers.add(one.author());
                    PersonId settled = one.resolvedBy();
                    if (settled != null) {
                        speakers.add(settled);
                    }
                }));
        votes.values().forEach(all -> all.forEach(one -> speakers.add(one.person())));
        return new Batch(
                comments,
                votes,
                discussion.requests(WorkItemId.SUBJECT, ids),
                people.names(speakers),
                estimates(ids),
                aims(ids),
                places(ids));
    }

    private Map<Long, List<Said.Estimate>> estimates(Collection<Long> items) {
        Map<Long, List<Said.Estimate>> estimates = new HashMap<>();
        database.sql(ESTIMATES).param("items", items).query(row -> {
            estimates
                    .computeIfAbsent(row.getLong("item_id"), any -> new ArrayList<>())
                    .add(new Said.Estimate(
                            Input.valueOf(row.getString("input")).code(),
                            row.getBigDecimal("amount"),
                            row.getString("person_name"),
                            row.getObject("entered_at", OffsetDateTime.class).toInstant()));
        });
        return estimates;
    }

    private Map<Long, Said.Aim> aims(Collection<Long> items) {
        return entities
                .createQuery("select o from StatedOutcome o where o.itemId in :items", StatedOutcome.class)
                .setParameter("items", items)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(StatedOutcome::item, StatedOutcome::said));
    }

    /** One over an item that the asker does not see is not told. */
    private Map<Long, Said.Place> places(Collection<Long> items) {
        List<MovedItem> moves = entities.createQuery(
                        "select m from MovedItem m where m.itemId in :items", MovedItem.class)
                .setParameter("items", items)
                .getResultList();
        Map<Long, String> keys =
                links.keys(moves.stream().map(MovedItem::anchor).collect(Collectors.toSet()));
        Map<Long, Said.Place> places = new HashMap<>();
        for (MovedItem move : moves) {
            String over = keys.get(move.anchor());
            if (over != null) {
                places.put(move.item(), move.said(over));
            }
        }
        return places;
    }

    /** What was said of each item by its number, and what people are called. */
    record Batch(
            Map<Long, List<PastComment>> comments,
            Map<Long, List<PastVote>> votes,
            Map<Long, List<PastRequest>> requests,
            Map<PersonId, String> names,
            Map<Long, List<Said.Estimate>> estimates,
            Map<Long, Said.Aim> aims,
            Map<Long, Said.Place> places) {

        void write(WorkItem item, Map<ItemColumn, String> cells) {
            long id = item.id().value();
            cells.put(
                    ItemColumn.COMMENTS,
                    Said.cell(comments.getOrDefault(id, List.of()).stream()
                            .map(this::comment)
                            .toList()));
            cells.put(
                    ItemColumn.REQUESTS,
                    Said.cell(requests.getOrDefault(id, List.of()).stream()
                            .map(Batch::request)
                            .toList()));
            cells.put(
                    ItemColumn.VOTERS,
                    Said.cell(votes.getOrDefault(id, List.of()).stream()
                            .map(one -> new Said.Vote(name(one.person()), one.at()))
                            .toList()));
            cells.put(ItemColumn.ESTIMATES, Said.cell(estimates.getOrDefault(id, List.of())));
            cells.put(ItemColumn.OUTCOME, Said.cell(aims.get(id)));
            cells.put(ItemColumn.PLACE, Said.cell(places.get(id)));
        }

        private Said.Comment comment(PastComment one) {
            PersonId by = one.resolvedBy();
            Instant at = one.resolvedAt();
            return new Said.Comment(
                    name(one.author()),
                    one.at(),
                    one.body(),
                    one.answers(),
                    one.editedAt(),
                    by == null || at == null ? null : new Said.Vote(name(by), at));
        }

        private static Said.Request request(PastRequest past) {
            CustomerRequest one = past.request();
            return new Said.Request(
                    one.customer(),
                    one.people(),
                    one.worth(),
                    one.source().name(),
                    one.link().isEmpty() ? null : one.link(),
                    one.note().isEmpty() ? null : one.note(),
                    past.byName(),
                    past.at());
        }

        private String name(PersonId person) {
            return names.getOrDefault(person, "");
        }
    }
}
