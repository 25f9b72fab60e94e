package app.ballast.backlog;

import app.ballast.backlog.WatchedViewStore.Lens;
import app.ballast.backlog.WatchedViewStore.Touch;
import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import app.ballast.discussion.News;
import app.ballast.discussion.NewsKind;
import app.ballast.discussion.Notifier;
import app.ballast.discussion.WatchService;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells whoever watches a view what came into it, as far as the view and the items exist for them. */
@Component
class ViewLetters {

    /** So many that came in by one person's doing are told of one by one; of more, how many. */
    static final int ONE_BY_ONE = 20;

    private final Notifier notifier;
    private final WatchService watchers;
    private final ViewWatching watching;
    private final SavedViewRepository views;
    private final HiddenNames hidden;

    ViewLetters(
            Notifier notifier,
            WatchService watchers,
            ViewWatching watching,
            SavedViewRepository views,
            HiddenNames hidden) {
        this.notifier = notifier;
        this.watchers = watchers;
        this.watching = watching;
        this.views = views;
        this.hidden = hidden;
    }

    /** @param touches in the order in which they happened */
    void tell(Map<Lens, Set<Long>> entered, List<Touch> touches) {
        if (entered.isEmpty()) {
            return;
        }
        Map<SubjectRef, SavedView> read =
                views.all(entered.keySet().stream().map(Lens::view).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(SavedView::subject, view -> view));
        Map<SubjectRef, Set<PersonId>> told = watchers.watchers(read.keySet());
        Map<PersonId, Set<ProductId>> seen =
                watching.seen(told.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        Map<Set<ProductId>, HiddenNames.Reader> names = new HashMap<>();
        Map<Long, List<Touch>> byItem = touches.stream().collect(Collectors.groupingBy(Touch::item));
        Map<Actor, List<News>> news = new HashMap<>();
        entered.forEach((lens, items) -> {
            SavedView view = read.get(new SavedViewId(lens.view()).subject());
            if (view == null) {
                return;
            }
            Map<Set<ProductId>, Set<PersonId>> readers = told.getOrDefault(view.subject(), Set.of()).stream()
                    .filter(person -> lens.person() == Lens.EVERYBODY || lens.person() == person.value())
                    .filter(person -> view.isOf(person)
                            || names.computeIfAbsent(seen.get(person), hidden::reader)
                                    .all(view.text()))
                    .collect(Collectors.groupingBy(seen::get, Collectors.toSet()));
            items.stream()
                    .map(byItem::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(of -> of.getLast().author()))
                    .forEach((author, came) -> news.computeIfAbsent(author, none -> new ArrayList<>())
                            .addAll(news(view.subject(), came, readers)));
        });
        news.forEach((author, all) -> notifier.tell(all, author));
    }

    private static List<News> news(
            SubjectRef view, List<List<Touch>> came, Map<Set<ProductId>, Set<PersonId>> readers) {
        if (came.size() > ONE_BY_ONE) {
            return readers.entrySet().stream()
                    .map(group -> many(view, came, group.getKey()).to(group.getValue()))
                    .filter(news -> !news.words().equals(List.of("0")))
                    .toList();
        }
        Set<PersonId> all =
                readers.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return came.stream().map(touches -> one(view, touches, all)).toList();
    }

    /** Of an item that was logged, whoever was told by watching its product is not told again. */
    private static News one(SubjectRef view, List<Touch> touches, Set<PersonId> readers) {
        Touch last = touches.getLast();
        SubjectRef item = new WorkItemId(last.item()).subject();
        String event = touches.stream().anyMatch(Touch::logged)
                ? ItemNews.event(last.item(), "logged")
                : ItemNews.event(last.item(), "entered:" + last.id());
        Set<PersonId> others = new HashSet<>(readers);
        touches.forEach(touch -> others.removeIf(person -> isOf(touch, person)));
        return News.of(NewsKind.ENTERED, item, event)
                .to(others)
                .at(BacklogLinks.IN_VIEW + "=" + view.id())
                .through(view);
    }

    private static boolean isOf(Touch touch, PersonId person) {
        return Objects.equals(touch.author().personId(), person.value());
    }

    private static News many(SubjectRef view, List<List<Touch>> came, Set<ProductId> seen) {
        long newest =
                came.stream().mapToLong(touches -> touches.getLast().id()).max().orElse(0);
        return News.of(NewsKind.ENTERED_MANY, view, view.type() + ":" + view.id() + ":entered:" + newest)
                .saying(String.valueOf(came.stream()
                        .filter(touches -> seen.contains(touches.getLast().product()))
                        .count()));
    }
}
