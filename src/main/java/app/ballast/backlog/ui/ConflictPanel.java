package app.ballast.backlog.ui;

import app.ballast.backlog.ItemField;
import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Drafts;
import app.ballast.common.ui.Notices;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two people edited one item: both versions of each field that differs, and the choice between them. */
@JsModule("./drafts/drafts.ts")
class ConflictPanel extends Div {

    private final transient Desk desk;
    private final transient ItemForm.Lost lost;
    private final transient Words words;
    private final Runnable done;
    private final transient Map<ItemField, RadioButtonGroup<Boolean>> choices = new EnumMap<>(ItemField.class);

    /** @param before the item as it was when the edit began; what was not touched since is theirs unless chosen otherwise */
    ConflictPanel(Desk desk, WorkItemDetails before, ItemForm.Lost lost, Words words, Runnable done) {
        this.desk = desk;
        this.lost = lost;
        this.words = words;
        this.done = done;
        addClassName("backlog-conflict");
        add(new H2(getTranslation("backlog.conflict.title")), new Paragraph(getTranslation("backlog.conflict.text")));
        for (ItemField field : lost.mine().differences(lost.theirs().edit())) {
            add(choice(field, before.edit()));
        }
        Button save = new Button(getTranslation("backlog.conflict.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save, ItemPanel.plain(getTranslation("backlog.conflict.theirs-all"), this::leave));
        actions.addClassName("backlog-log-actions");
        add(actions);
    }

    private Div choice(ItemField field, WorkItemEdit before) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>();
        group.setAriaLabel(getTranslation(field.labelKey()));
        group.setItems(List.of(true, false));
        group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        group.setItemLabelGenerator(mine -> getTranslation(mine ? "backlog.conflict.keep" : "backlog.conflict.take"));
        group.setValue(!Objects.equals(field.in(lost.mine()), field.in(before)));
        choices.put(field, group);
        Div both = new Div(
                version("backlog.conflict.mine", field, lost.mine()),
                version("backlog.conflict.theirs", field, lost.theirs().edit()));
        both.addClassName("backlog-conflict-both");
        Div box = new Div(new H3(getTranslation(field.labelKey())), both, group);
        box.addClassName("backlog-conflict-field");
        return box;
    }

    private Div version(String whose, ItemField field, WorkItemEdit edit) {
        Span label = new Span(getTranslation(whose));
        label.addClassName("ballast-tile-label");
        Div text = new Div(text(field, field.in(edit)));
        text.addClassName("backlog-conflict-text");
        return new Div(label, text);
    }

    private String text(ItemField field, @Nullable Object value) {
        return switch (value) {
            case null -> getTranslation("backlog.none");
            case Kind kind -> getTranslation(kind.labelKey());
            case BigDecimal money
            when field == ItemField.DEADLINE_PENALTY ->
                words.money(money, desk.portfolio().workspace().currency());
            case LocalDate day -> words.day(day);
            case Set<?> labels -> labels.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case ReleaseId release -> {
                ReleaseRef found = desk.releases().refs(List.of(release)).get(release);
                yield found == null ? "" : found.name();
            }
            case BigDecimal effort -> words.weeks(effort) + " " + getTranslation("backlog.unit.weeks");
            case PersonId person -> desk.people().names(List.of(person)).getOrDefault(person, "");
            case ServiceId service -> {
                ServiceRef found =
                        desk.portfolio().serviceRefs(List.of(service)).get(service);
                yield found == null ? "" : found.name();
            }
            case Object other -> other.toString();
        };
    }

    private void save() {
        Set<ItemField> theirs = EnumSet.noneOf(ItemField.class);
        choices.forEach((field, choice) -> {
            if (!Boolean.TRUE.equals(choice.getValue())) {
                theirs.add(field);
            }
        });
        WorkItemDetails present = lost.theirs();
        try {
            desk.backlog().edit(present.id(), present.version(), lost.mine().taking(theirs, present.edit()));
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
            return;
        }
        leave();
    }

    private void leave() {
        Drafts.clear(this, lost.draft());
        done.run();
    }
}
