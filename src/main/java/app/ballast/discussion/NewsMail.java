package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.InboxStore.Stored;
import app.ballast.discussion.MailWishStore.Kept;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.mail.Letter;
import app.ballast.mail.Mailer;
import app.ballast.people.MailAddresses;
import app.ballast.people.PersonId;
import app.ballast.people.SystemActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts unread news into letters, as each person wants to hear of them: at once, or once a day. The news are marked in the
 * transaction in which the letter comes into the outbox. What does not exist for the reader then is left out, for good.
 */
@Component
class NewsMail {

    private static final Logger LOG = LoggerFactory.getLogger(NewsMail.class);

    private static final String ACTOR = "E-mail";

    /** Older news come by no letter: they waited while there was no mail server. */
    private static final Duration FRESH = Duration.ofDays(3);

    private final NewsMailStore store;
    private final MailWishStore wishes;
    private final MailTokens tokens;
    private final MailAddresses addresses;
    private final Subjects subjects;
    private final Mailer mailer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewsMail(
            NewsMailStore store,
            MailWishStore wishes,
            MailTokens tokens,
            MailAddresses addresses,
            Subjects subjects,
            Mailer mailer,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.tokens = tokens;
        this.addresses = addresses;
        this.subjects = subjects;
        this.mailer = mailer;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${ballast.jobs.mail:*/5 * * * * *}", zone = "UTC")
    @SchedulerLock(name = "news-by-mail", lockAtMostFor = "PT1M")
    void write() {
        if (mailer.isOn()) {
            SystemActor.run(ACTOR, this::all);
        }
    }

    private void all() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> store.skipOlder(now.minus(FRESH), now));
        Map<PersonId, Set<NewsGroup>> waiting = store.waiting();
        Map<PersonId, MailAddresses.Address> known = addresses.of(waiting.keySet());
        Map<PersonId, Kept> wanted = wishes.of(waiting.keySet());
        waiting.forEach((person, groups) -> {
            Kept kept = wanted.getOrDefault(person, Kept.USUAL);
            Optional.ofNullable(known.get(person))
                    .ifPresentOrElse(
                            address -> oneAlone(person, address, kept, groups, now),
                            () -> transaction.executeWithoutResult(status -> store.skip(person, groups, now)));
        });
    }

    private void oneAlone(
            PersonId person, MailAddresses.Address address, Kept kept, Set<NewsGroup> waiting, Instant now) {
        try {
            one(person, address, kept, waiting, now);
        } catch (OptimisticLockingFailureException taken) {
            // Rolled back: what is left of them comes next time.
            LOG.debug("Another node writes to person {}", person.value());
        }
    }

    private void one(PersonId person, MailAddresses.Address address, Kept kept, Set<NewsGroup> waiting, Instant now) {
        MailWish wish = kept.wish();
        ZonedDateTime local = now.atZone(address.zone());
        boolean quiet = wish.isQuiet(local.toLocalTime());
        boolean digest = wish.isDigestDue(local.toLocalDate(), local.toLocalTime(), kept.digestOn());
        Set<NewsGroup> off = EnumSet.noneOf(NewsGroup.class);
        Set<NewsGroup> atOnce = EnumSet.noneOf(NewsGroup.class);
        Set<NewsGroup> daily = EnumSet.noneOf(NewsGroup.class);
        for (NewsGroup group : waiting) {
            switch (wish.of(group)) {
                case OFF -> off.add(group);
                case AT_ONCE -> {
                    if (!quiet) {
                        atOnce.add(group);
                    }
                }
                case DIGEST -> {
                    if (digest) {
                        daily.add(group);
                    }
                }
            }
        }
        if (off.isEmpty() && atOnce.isEmpty() && daily.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            store.skip(person, off, now);
            letter(person, address, atOnce, false, now);
            if (letter(person, address, daily, true, now)) {
                wishes.digested(person, local.toLocalDate());
            }
        });
    }

    /** @return whether one was written */
    private boolean letter(
            PersonId person, MailAddresses.Address address, Set<NewsGroup> groups, boolean digest, Instant now) {
        List<Stored> news = store.unread(person, groups);
        store.told(person, groups, news, now);
        if (news.isEmpty()) {
            return false;
        }
        Map<SubjectRef, SubjectCard> cards =
                subjects.cards(news.stream().flatMap(Stored::about).collect(Collectors.toSet()), person);
        NewsLetter letter = new NewsLetter(news, cards, mailer::link);
        if (letter.isEmpty()) {
            return false;
        }
        String token = tokens.of(person);
        String unsubscribe = mailer.link(DiscussionLinks.UNSUBSCRIBE + "/" + token);
        mailer.post(new Letter(
                "news:" + person.value() + ":" + news.getFirst().id() + (digest ? ":digest" : ""),
                address.email(),
                letter.subject(digest),
                letter.plain(unsubscribe),
                letter.html(unsubscribe),
                mailer.link(DiscussionLinks.UNSUBSCRIBE_POST + token)));
        return true;
    }
}
