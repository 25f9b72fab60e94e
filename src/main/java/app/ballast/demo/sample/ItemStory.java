package app.ballast.demo.sample;

import app.ballast.backlog.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queue of work, as it grew over two years. */
final class ItemStory {

    /** The last finished item was finished so many days ago. */
    private static final int LATEST_DONE = 2;

    private static final int EARLIEST_DONE = 690;

    private final SampleDays days;
    private final Map<String, Story> stories;
    private final Cast cast;
    private final ItemWriter writer;
    private final ItemTalk talk;

    ItemStory(SampleDays days, List<SamplePerson> people) {
        Phrases phrases = new Phrases(people);
        this.days = days;
        this.stories = Story.all(days);
        this.cast = new Cast(people);
        this.writer = new ItemWriter(phrases);
        this.talk = new ItemTalk(cast, phrases, days);
    }

    /** The items of a product by the day on which they came, so that their keys count up with time. */
    List<SampleItem> items(SampleProduct product) {
        List<ItemDraft> drafts = ItemDraft.of(product);
        Map<String, Integer> done = doneAgo(product, drafts);
        Map<String, Instant> came = new HashMap<>();
        List<SampleItem> items = new ArrayList<>();
        for (ItemDraft draft : originalsFirst(drafts)) {
            Instant notBefore = draft.status() == Status.MERGED ? came.get(draft.why()) : null;
            SampleItem item = item(draft, done.getOrDefault(draft.title(), 0), notBefore);
            came.put(item.title(), item.dates().created());
            items.add(item);
        }
        items.sort(Comparator.comparing((SampleItem item) -> item.dates().created())
                .thenComparing(SampleItem::title));
        return List.copyOf(items);
    }

    private SampleItem item(ItemDraft draft, int doneAgo, @Nullable Instant notBefore) {
        Dice dice = Dice.of(draft.title());
        Story story = stories.getOrDefault(draft.title(), Story.none(days));
        ItemDates dates = ItemDates.of(draft, story, doneAgo, notBefore, days, dice);
        return new SampleItem(
                draft.product(),
                draft.kind(),
                draft.status(),
                draft.title(),
                draft.service().name(),
                draft.effort(),
                writer.wording(draft, story, dice),
                cast.reporter(draft, story, dice),
                cast.assignee(draft, story, dice),
                dates,
                draft.status() == Status.DECLINED ? draft.why() : null,
                draft.status() == Status.MERGED ? draft.why() : null,
                talk.comments(draft, story, dates, dice),
                talk.votes(draft, story, dates, dice));
    }

    /** Spreads the finished items evenly over the two years, in an order that has nothing to do with the script's. */
    private static Map<String, Integer> doneAgo(SampleProduct product, List<ItemDraft> drafts) {
        List<String> titles = drafts.stream()
                .filter(draft -> draft.status() == Status.DONE)
                .map(ItemDraft::title)
                .toList();
        List<String> shuffled = Dice.of("done " + product.key()).some(titles, titles.size());
        Map<String, Integer> ago = new HashMap<>();
        for (int i = 0; i < shuffled.size(); i++) {
            ago.put(shuffled.get(i), LATEST_DONE + i * (EARLIEST_DONE - LATEST_DONE) / (shuffled.size() - 1));
        }
        return ago;
    }

    /** Duplicates last, since they came after what they repeat. */
    private static List<ItemDraft> originalsFirst(List<ItemDraft> drafts) {
        return drafts.stream()
                .sorted(Comparator.comparing((ItemDraft draft) -> draft.status() == Status.MERGED))
                .toList();
    }
}
