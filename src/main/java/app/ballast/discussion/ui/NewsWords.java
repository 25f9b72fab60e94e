package app.ballast.discussion.ui;

import app.ballast.common.ui.Figures;
import app.ballast.discussion.InboxEntry;
import app.ballast.discussion.NewsKind;
import java.util.ArrayList;
import java.util.List;

/** News in the reader's words. */
record NewsWords(Figures figures) {

    String text(InboxEntry entry) {
        List<Object> places = new ArrayList<>();
        places.add(entry.author());
        places.addAll(words(entry));
        return figures.text("inbox.news." + entry.kind().code(), places.toArray());
    }

    /** An outcome of triage, or a side, is a code in the row and a word in the text. */
    private List<String> words(InboxEntry entry) {
        return entry.kind() == NewsKind.TRIAGED && !entry.words().isEmpty()
                ? List.of(figures.text("inbox.triaged." + entry.words().getFirst()))
                : entry.words();
    }
}
