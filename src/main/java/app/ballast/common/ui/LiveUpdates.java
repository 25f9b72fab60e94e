package app.ballast.common.ui;

import app.ballast.common.RequestMemo;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.DisposableBean;

/**
 * Tells open pages what others changed, at most {@value #PUSHES_A_SECOND} times a second and page, however much happens.
 * A page is not told of what was done on it, since it shows that by itself. After a lost connection every part of the
 * page is told to read everything again.
 */
@org.springframework.stereotype.Component
public class LiveUpdates implements DisposableBean {

    static final int PUSHES_A_SECOND = 4;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1) / PUSHES_A_SECOND;
    private static final int THREADS = 4;
    /** What pages remember together is forgotten after a second: not all that they read tells of its changes. */
    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);

    private record Round(RequestMemo.Shared memo, long since) {}

    private final ChangeFeed feed;
    private final RequestMemo memo;
    private volatile Round round;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            THREADS, Thread.ofPlatform().name("live-", 1).daemon().factory());

    LiveUpdates(ChangeFeed feed, RequestMemo memo) {
        this.feed = feed;
        this.memo = memo;
        clock.setRemoveOnCancelPolicy(true);
        round = next();
        // Before any page hears of the change.
        feed.listen(change -> round = next());
    }

    /**
     * Keeps a part of a page told of what others change, for as long as it is on the page.
     *
     * @param about which changes concern it; asked in the thread of whoever makes the change, so it must be quick and
     *     read nothing
     * @param changed called with the page locked, and with its reader's rights
     */
    public void follow(Component part, Predicate<Change> about, Consumer<LiveNews> changed) {
        part.addAttachListener(attach -> join(attach.getUI(), part, about, changed));
        part.getUI().ifPresent(ui -> join(ui, part, about, changed));
    }

    private void join(UI ui, Component part, Predicate<Change> about, Consumer<LiveNews> changed) {
        LivePage page = ComponentUtil.getData(ui, LivePage.class);
        if (page == null) {
            page = new LivePage(ui, feed, memo, this::round, this::after);
            ComponentUtil.setData(ui, LivePage.class, page);
        }
        Runnable leave = page.add(about, changed);
        part.addDetachListener(detach -> {
            detach.unregisterListener();
            leave.run();
        });
    }

    /** What all pages remember that show the same change; many ask for the same, such as which products there are. */
    private RequestMemo.Shared round() {
        Round present = round;
        return (System.nanoTime() - present.since() < REMEMBERED ? present : next()).memo();
    }

    private static Round next() {
        return new Round(new RequestMemo.Shared(), System.nanoTime());
    }

    private void after(long nanos, Runnable task) {
        clock.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** Least time between two pushes to one page, in nanoseconds. */
    static long pause() {
        return PAUSE;
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
