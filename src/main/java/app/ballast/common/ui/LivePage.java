package app.ballast.common.ui;

import app.ballast.common.RequestMemo;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ErrorEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One browser window: its parts that follow changes, and what has not been told to them yet. */
class LivePage {

    /** Where more than this waits, reading everything again is less work. */
    private static final int MOST_WAITING = 200;

    private static final String NOTICE_LOSS = """
            if (!this.ballastLive) {
              this.ballastLive = true;
              let lost = false;
              window.Vaadin.connectionState?.addStateChangeListener((before, now) => {
                if (now === 'reconnecting' || now === 'connection-lost') {
                  lost = true;
                } else if (now === 'connected' && lost) {
                  lost = false;
                  this.dispatchEvent(new CustomEvent('ballast-reconnected'));
                }
              });
            }""";

    private record Part(Predicate<Change> about, Consumer<LiveNews> changed) {}

    private final UI ui;
    private final RequestMemo memo;
    private final Supplier<RequestMemo.Shared> round;
    private final Later later;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Part> leaving = new HashSet<>();
    private final Map<Part, Set<Change>> waiting = new HashMap<>();
    private long lastPush;
    private boolean planned;

    /**
     * @param round what all pages remember together that show the present change
     * @param later runs a task after so many nanoseconds
     */
    LivePage(UI ui, ChangeFeed feed, RequestMemo memo, Supplier<RequestMemo.Shared> round, Later later) {
        this.ui = ui;
        this.memo = memo;
        this.round = round;
        this.later = later;
        this.lastPush = System.nanoTime() - LiveUpdates.pause();
        Runnable leave = feed.listen(this::hear);
        ui.addDetachListener(detach -> leave.run());
        ui.getElement().executeJs(NOTICE_LOSS);
        ui.getElement().addEventListener("ballast-reconnected", event -> everything());
    }

    /** Plans a task. */
    interface Later {
        void run(long nanos, Runnable task);
    }

    synchronized Runnable add(Predicate<Change> about, Consumer<LiveNews> changed) {
        Part part = new Part(about, changed);
        if (!leaving.remove(part)) {
            parts.add(part);
        }
        return () -> remove(part);
    }

    /** It hears on until the answer is made: who only moves on the page joins again before, as the same part. */
    private synchronized void remove(Part part) {
        leaving.add(part);
        ui.beforeClientResponse(ui, context -> forget());
    }

    private synchronized void forget() {
        parts.removeAll(leaving);
        waiting.keySet().removeAll(leaving);
        leaving.clear();
    }

    /** In the thread of whoever made the change. What was done on this very page, it shows by itself. */
    private void hear(Change change) {
        if (UI.getCurrent() == ui) {
            return;
        }
        synchronized (this) {
            for (Part part : parts) {
                if (part.about().test(change)) {
                    waiting.computeIfAbsent(part, one -> new LinkedHashSet<>()).add(change);
                }
            }
            if (!waiting.isEmpty() && !planned) {
                planned = true;
                long wait = LiveUpdates.pause() - (System.nanoTime() - lastPush);
                later.run(Math.max(0, wait), this::push);
            }
        }
    }

    private void push() {
        try {
            ui.access(() -> memo.with(round.get(), this::tell));
        } catch (UIDetachedException closed) {
            // The window was closed in between: nobody is left to tell.
        }
    }

    private void tell() {
        Map<Part, Set<Change>> told;
        synchronized (this) {
            told = new HashMap<>(waiting);
            told.keySet().removeAll(leaving);
            waiting.clear();
            planned = false;
            lastPush = System.nanoTime();
        }
        told.forEach((part, changes) ->
                tell(part, changes.size() > MOST_WAITING ? LiveNews.EVERYTHING : new LiveNews(changes)));
    }

    /** What fails in one part, because its subject is gone for example, keeps no other from hearing. */
    private void tell(Part part, LiveNews news) {
        try {
            part.changed().accept(news);
        } catch (RuntimeException failed) {
            ui.getSession().getErrorHandler().error(new ErrorEvent(failed));
        }
    }

    private void everything() {
        List<Part> present;
        synchronized (this) {
            present = List.copyOf(parts);
            waiting.clear();
        }
        present.forEach(part -> tell(part, LiveNews.EVERYTHING));
    }
}
