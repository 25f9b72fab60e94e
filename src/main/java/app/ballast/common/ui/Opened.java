package app.ballast.common.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a number opens to. */
public final class Opened {

    private final Figures figures;
    private final String title;
    private final String formula;
    private final List<Explanation.Input> inputs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param key of the number in the message bundle; its formula stands under {@code key.formula}
     * @param whose of what it is: a product, a service; from the narrower to the wider
     */
    public Opened(Figures figures, String key, String... whose) {
        this.figures = figures;
        this.title = figures.text(key) + ", " + String.join(", ", whose);
        this.formula = figures.text(key + ".formula");
    }

    /** Adds an input by the key of its name. */
    public Opened input(String nameKey, String value, String source, String age) {
        return input(nameKey, value, source, age, null);
    }

    /** As {@link #input(String, String, String, String)}, with the address of what it was computed from. */
    public Opened input(String nameKey, String value, String source, String age, @Nullable String link) {
        inputs.add(new Explanation.Input(figures.text(nameKey), value, source, age, link));
        return this;
    }

    /** Adds an input by its name as it stands. */
    public Opened named(String name, String value, String source, String age) {
        return named(name, value, source, age, null);
    }

    /** As {@link #named(String, String, String, String)}, with the address of what it was computed from. */
    public Opened named(String name, String value, String source, String age, @Nullable String link) {
        inputs.add(new Explanation.Input(name, value, source, age, link));
        return this;
    }

    /** Adds a remark. */
    public Opened note(String key, Object... arguments) {
        notes.add(figures.text(key, arguments));
        return this;
    }

    /** All that was collected. */
    public Explanation done() {
        return new Explanation(title, formula, inputs, notes);
    }
}
