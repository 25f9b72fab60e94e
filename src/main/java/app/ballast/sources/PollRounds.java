package app.ballast.sources;

import app.ballast.people.SystemActor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Polls what is due: hosts side by side, the sources of one host one after the other. One node does a round at a time, and a
 * round ends in time whatever the hosts do, so that the others are not late by much.
 */
@Component
class PollRounds {

    static final String JOB = "sources";

    private static final int HOSTS_AT_ONCE = 8;
    private static final Duration NONE_BEGINS_AFTER = Duration.ofSeconds(20);

    private final PollStore polls;
    private final Poller poller;
    private final Clock clock;

    PollRounds(PollStore polls, Poller poller, Clock clock) {
        this.polls = polls;
        this.poller = poller;
        this.clock = clock;
    }

    /** Looks every five seconds what is due. */
    @Scheduled(cron = "${ballast.jobs.sources:*/5 * * * * *}", zone = "UTC")
    @SchedulerLock(name = JOB, lockAtMostFor = "PT2M")
    public void round() {
        Map<String, List<Source>> byHost = polls.due(clock.instant()).stream()
                .collect(Collectors.groupingBy(source -> source.address().host()));
        if (byHost.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        // Closing it waits until all are done.
        try (ExecutorService threads = Executors.newFixedThreadPool(
                HOSTS_AT_ONCE, Thread.ofVirtual().name("sources-", 1).factory())) {
            byHost.values()
                    .forEach(sources -> threads.execute(() -> SystemActor.run(Poller.ACTOR, () -> {
                        for (Source source : sources) {
                            boolean late = System.nanoTime() - began > NONE_BEGINS_AFTER.toNanos();
                            if (late || poller.poll(source.id()) == Poller.Outcome.HOST_FAILED) {
                                return;
                            }
                        }
                    })));
        }
    }
}
