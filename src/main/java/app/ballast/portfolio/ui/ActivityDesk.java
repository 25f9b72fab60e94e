package app.ballast.portfolio.ui;

import app.ballast.common.ui.LiveUpdates;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.ReaderTime;
import app.ballast.portfolio.ActivityStream;
import app.ballast.portfolio.PortfolioService;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a page needs to show the activity stream or a part of it. */
@Component
public record ActivityDesk(
        ActivityStream stream,
        List<ActivityWords> words,
        ReaderTime time,
        PeopleDirectory people,
        PortfolioService portfolio,
        LiveUpdates live) {

    public ActivityDesk {
        words = List.copyOf(words);
    }

    /** The words for a kind of subject; those of the bundle where no room offers any. */
    ActivityWords words(String type) {
        return words.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseGet(() -> new BundledWords(type));
    }
}
