package app.ballast.backlog.ui;

import app.ballast.backlog.FilterService;
import app.ballast.backlog.FilterValue;
import app.ballast.backlog.filter.Completion;
import app.ballast.backlog.filter.FilterWord;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The field in which people write the filter language. It offers words, and then the values of the word. */
@JsModule("./backlog/filter-field.ts")
class FilterField extends TextField {

    private static final int PAUSE = 400;
    private static final int MOST = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient FilterService filters;

    /**
     * One thing that can be put where the cursor stands.
     *
     * @param insert as the language writes it
     * @param label what it is called
     */
    record Offer(String insert, String label) {}

    /**
     * What is offered at one place of the text.
     *
     * @param from where it goes, in characters from 0
     * @param words whether these are words, after which values come
     */
    record Offers(int from, boolean words, List<Offer> offers) {}

    FilterField(FilterService filters) {
        this.filters = filters;
        addClassName("backlog-filter-text");
        setPlaceholder(getTranslation("backlog.filter.text"));
        setAriaLabel(getTranslation("backlog.filter.label"));
        setPrefixComponent(VaadinIcon.FILTER.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE);
        setMaxLength(1_000);
        getElement().setAttribute("autocomplete", "off");
        getElement().setAttribute("autocapitalize", "off");
        addAttachListener(attach -> getElement().executeJs("window.ballastFilter.assist(this)"));
    }

    /** What may stand at the cursor, as JSON for the browser's part. */
    @ClientCallable
    String complete(String text, int caret) {
        return JSON.writeValueAsString(offers(text, caret));
    }

    Offers offers(String text, int caret) {
        Completion place = Completion.at(text, caret);
        FilterWord word = place.word();
        if (word == null) {
            return new Offers(
                    place.from(),
                    true,
                    place.words().stream()
                            .map(insert ->
                                    new Offer(insert, getTranslation("filter.word." + insert.replaceAll("\\W", ""))))
                            .toList());
        }
        return new Offers(
                place.from(),
                false,
                filters.values(word, place.typed(), MOST).stream()
                        .map(value -> new Offer(Completion.written(value.code()), label(value)))
                        .toList());
    }

    private String label(FilterValue value) {
        return value.labelKey().isEmpty() ? value.label() : getTranslation(value.labelKey());
    }
}
