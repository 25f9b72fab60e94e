package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which browser tabs of this node show which subject now. A tab says every ten seconds that it is still there; one that has
 * been silent for {@value #GONE_SECONDS} s is gone, and is back as soon as it says so. It is kept in memory alone: what nobody
 * looks at any more is worth no row.
 *
 * @see <a href="../../../../../../docs/decisions/0039-who-else-is-here.md">Decision 0039</a>
 */
@Component
class PresenceBook implements DisposableBean {

    /** So long after its last sign a tab is gone: two signs were missed. Looked at every {@value #LOOK_SECONDS} s. */
    static final int GONE_SECONDS = 24;

    /** So long after the last key somebody is typing. */
    static final int TYPING_SECONDS = 5;

    private static final int LOOK_SECONDS = 2;
    private static final int TOKEN_BYTES = 16;

    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();
    private final Map<SubjectRef, Set<Tab>> bySubject = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ChangeFeed feed;
    private final LongSupplier nanos;
    private final ScheduledThreadPoolExecutor clock;

    @Autowired
    PresenceBook(ChangeFeed feed) {
        // Not the time of day, which may be set back.
        this(feed, System::nanoTime);
        clock.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    PresenceBook(ChangeFeed feed, LongSupplier nanos) {
        this.feed = feed;
        this.nanos = nanos;
        this.clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("presence-", 1).daemon().factory());
    }

    /** How live pages call who is at a subject. */
    static SubjectRef atSubject(SubjectRef subject) {
        return new SubjectRef("presence-" + subject.type(), subject.id());
    }

    /**
     * Somebody has opened a subject.
     *
     * @return by what the tab says that it is still there; nobody else can guess it
     */
    String enter(SubjectRef subject, PersonRef person) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Tab tab = new Tab(subject, person, nanos.getAsLong());
        tabs.put(token, tab);
        bySubject.compute(subject, (key, present) -> {
            Set<Tab> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(tab);
            return all;
        });
        tell(subject);
        return token;
    }

    /** The tab has closed, or shows something else. */
    void leave(String token) {
        Tab tab = tabs.remove(token);
        if (tab != null) {
            bySubject.computeIfPresent(tab.subject, (key, present) -> {
                present.remove(tab);
                return present.isEmpty() ? null : present;
            });
            tell(tab.subject);
        }
    }

    /**
     * The tab is still there.
     *
     * @return whether it is known
     */
    boolean sign(String token, boolean typing) {
        Tab tab = tabs.get(token);
        if (tab == null) {
            return false;
        }
        if (tab.sign(nanos.getAsLong(), typing)) {
            tell(tab.subject);
        }
        return true;
    }

    /** The tab is in the background or about to close: it is gone until its next sign. */
    boolean away(String token) {
        Tab tab = tabs.get(token);
        if (tab != null && tab.goes()) {
            tell(tab.subject);
        }
        return tab != null;
    }

    /** Who else is at a subject, by name, each once. */
    List<Present> others(SubjectRef subject, PersonId reader) {
        long now = nanos.getAsLong();
        Map<PersonId, Present> people = new LinkedHashMap<>();
        for (Tab tab : bySubject.getOrDefault(subject, Set.of())) {
            if (tab.isHere() && !tab.person.id().equals(reader)) {
                people.merge(tab.person.id(), new Present(tab.person, tab.types(now)), Present::joined);
            }
        }
        return people.values().stream()
                .sorted(Comparator.comparing((Present one) -> one.person().name())
                        .thenComparing(one -> one.person().id().value()))
                .toList();
    }

    /** Notices who is gone, and who has stopped typing. */
    void look() {
        long now = nanos.getAsLong();
        Collection<Tab> all = tabs.values();
        all.stream()
                .filter(tab -> tab.hasChanged(now))
                .map(tab -> tab.subject)
                .distinct()
                .forEach(this::tell);
    }

    private void tell(SubjectRef subject) {
        feed.tell(new Change(atSubject(subject), null));
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    /** One tab; its own lock guards what changes of it. */
    private static final class Tab {

        private final SubjectRef subject;
        private final PersonRef person;
        private long seen;
        private long typed;
        private boolean here = true;
        private boolean typing;

        Tab(SubjectRef subject, PersonRef person, long now) {
            this.subject = subject;
            this.person = person;
            this.seen = now;
        }

        /** @return whether that is news */
        synchronized boolean sign(long now, boolean types) {
            boolean news = !here || types && !typing;
            here = true;
            seen = now;
            if (types) {
                typing = true;
                typed = now;
            }
            return news;
        }

        synchronized boolean goes() {
            boolean news = here;
            here = false;
            typing = false;
            return news;
        }

        synchronized boolean isHere() {
            return here;
        }

        synchronized boolean types(long now) {
            return typing && now - typed <= TimeUnit.SECONDS.toNanos(TYPING_SECONDS);
        }

        synchronized boolean hasChanged(long now) {
            boolean silent = here && now - seen > TimeUnit.SECONDS.toNanos(GONE_SECONDS);
            boolean stopped = typing && !types(now);
            if (silent) {
                here = false;
            }
            if (silent || stopped) {
                typing = false;
            }
            return silent || stopped;
        }
    }
}
