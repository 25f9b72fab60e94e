package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a number opens to. */
final class Opened {

    private final Figures figures;
    private final String title;
    private final String formula;
    private final List<Explanation.Input> inputs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param key of the number in the message bundle; its formula stands under {@code key.formula}
     */
    Opened(Figures figures, String key, String product) {
        this.figures = figures;
        this.title = figures.text(key) + ", " + product;
        this.formula = figures.text(key + ".formula");
    }

    Opened input(String nameKey, String value, String source, String age) {
        return input(nameKey, value, source, age, null);
    }

    Opened input(String nameKey, String value, String source, String age, @Nullable String link) {
        inputs.add(new Explanation.Input(figures.text(nameKey), value, source, age, link));
        return this;
    }

    Opened named(String name, String value, String source, String age) {
        inputs.add(new Explanation.Input(name, value, source, age, null));
        return this;
    }

    Opened note(String key, Object... arguments) {
        notes.add(figures.text(key, arguments));
        return this;
    }

    Explanation done() {
        return new Explanation(title, formula, inputs, notes);
    }
}
