package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person is typing, kept in their browser so that it outlives the session. The form's class carries
 * {@code @JsModule("./drafts/drafts.ts")}.
 */
public final class Drafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Drafts() {}

    /** Lets a text field take part in its form's draft under a name. */
    public static void name(Component field, String name) {
        field.getElement().setAttribute("data-draft", name);
    }

    /**
     * Keeps the form's draft from now on, and hands over the one that is there, if any.
     *
     * @param key tells it from other drafts; holds the person's number
     * @param found hears the kept values by name
     */
    public static void keep(Component form, String key, Consumer<Map<String, String>> found) {
        form.getElement()
                .executeJs("window.ballastDrafts.keep(this, $0); return window.ballastDrafts.load($0)", key)
                .then(String.class, draft -> {
                    if (!draft.isEmpty()) {
                        found.accept(JSON.readValue(draft, new TypeReference<Map<String, String>>() {}));
                    }
                });
    }

    /** Keeps a value that is chosen, not typed. */
    public static void put(Component form, String key, String name, String value) {
        form.getElement().executeJs("window.ballastDrafts.put($0, $1, $2)", key, name, value);
    }

    /** Forgets a draft: it was saved, or is not wanted. */
    public static void clear(Component form, String key) {
        form.getElement().executeJs("window.ballastDrafts.clear($0)", key);
    }
}
