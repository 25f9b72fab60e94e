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
        places.addAll(words(entry));
        return figures.text("inbox.news." + entry.kind().code(), places.toArray());
    }

    /** An outcome is a code in the row and a word in the text. */
    private List<String> words(InboxEntry entry) {
        return switch (entry.kind()) {
            case TRIAGED -> named("inbox.triaged.", entry);
            case REVIEW_DUE, REVIEWED -> named("inbox.verdict.", entry);
            default -> entry.words();
        };
    }

    private List<String> named(String key, InboxEntry entry) {
        return entry.words().stream().map(code -> figures.text(key + code)).toList();
    }
}
