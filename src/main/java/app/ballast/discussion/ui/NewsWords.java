package app.ballast.discussion.ui;

import app.ballast.common.ui.Figures;
import app.ballast.discussion.InboxEntry;
import java.util.ArrayList;
import java.util.List;

/** News in the reader's words. */
record NewsWords(Figures figures) {

    String text(InboxEntry entry) {
        List<Object> places = new ArrayList<>();
        places.add(entry.author());
        places.addAll(entry.kind().spoken(entry.words(), figures::text));
        return figures.text("inbox.news." + entry.kind().code(), places.toArray());
    }
}
