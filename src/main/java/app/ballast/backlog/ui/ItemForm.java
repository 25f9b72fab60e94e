package app.ballast.backlog.ui;

import app.ballast.backlog.ItemField;
import app.ballast.backlog.ItemRights;
import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Drafts;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.SubmitKeys;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.ServiceRef;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasTooltip;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Edits an item in its panel. Fields that the reader may not change are locked and say who may. */
@JsModule("./drafts/drafts.ts")
@JsModule("./keys/submit-keys.ts")
class ItemForm extends Div {

    private static final String VERSION = "version";

    private final transient Desk desk;
    private final transient WorkItemDetails item;
    private final transient Consumer<Lost> conflict;
    private final Runnable done;
    private final TextField title = new TextField(getTranslation(ItemField.TITLE.labelKey()));
    private final Select<Kind> kind = new Select<>();
    private final Select<ServiceRef> service = new Select<>();
    private final ComboBox<PersonRef> assignee = new ComboBox<>(getTranslation(ItemField.ASSIGNEE.labelKey()));
    private final PlanFields plan;
    private final ItemTexts texts = new ItemTexts();
    private final FieldErrors errors = new FieldErrors();
    private long version;

    /**
     * @param conflict hears that somebody else saved first
     * @param done runs when the form is no longer needed
     */
    ItemForm(Desk desk, WorkItemDetails item, Consumer<Lost> conflict, Runnable done) {
        this.desk = desk;
        this.item = item;
        this.conflict = conflict;
        this.done = done;
        version = item.version();
        addClassName("backlog-fields");
        Drafts.name(title, ItemField.TITLE.code());
        title.setValue(item.title());
        kind.setLabel(getTranslation(ItemField.KIND.labelKey()));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(choice -> getTranslation(choice.labelKey()));
        kind.setValue(item.kind());
        kind.addValueChangeListener(change -> texts.suit(change.getValue()));
        offerServices();
        desk.offerPeople(assignee);
        assignee.setClearButtonVisible(true);
        assignee.setValue(item.assignee());
        plan = new PlanFields(desk, item);
        texts.show(item.edit());
        lock();
        errors.put(ItemField.TITLE.code(), title)
                .put(ItemField.KIND.code(), kind)
                .put(ItemField.SERVICE.code(), service)
                .put(ItemField.ASSIGNEE.code(), assignee);
        plan.tie(errors);
        texts.tie(errors);
        Button save = new Button(getTranslation("common.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setTooltipText(getTranslation("backlog.save.keys"));
        Div actions = new Div(save, ItemPanel.plain(getTranslation("common.cancel"), this::leave));
        actions.addClassName("backlog-log-actions");
        Div choices = new Div(kind, service, assignee);
        choices.addClassName("backlog-choices");
        add(title, choices, plan, texts, actions);
        // Esc keeps the draft, for whoever pressed it by mistake; only Cancel forgets it.
        SubmitKeys.listen(this, this::save, done);
        addAttachListener(attach -> keepDraft());
        title.focus();
    }

    private void offerServices() {
        service.setLabel(getTranslation(ItemField.SERVICE.labelKey()));
        service.setEmptySelectionAllowed(true);
        service.setEmptySelectionCaption(getTranslation("backlog.none"));
        service.setItemLabelGenerator(choice -> choice == null ? getTranslation("backlog.none") : choice.name());
        List<ServiceRef> offered =
                new ArrayList<>(desk.portfolio().services(item.product().id()).stream()
                        .map(row -> row.service())
                        .toList());
        ServiceRef present = item.service();
        if (present != null && !offered.contains(present)) {
            offered.add(present);
        }
        service.setItems(offered);
        service.setValue(present);
    }

    private void lock() {
        Map<ItemField, HasValue<?, ?>> fields = new EnumMap<>(texts.fields());
        fields.putAll(plan.fields());
        fields.put(ItemField.TITLE, title);
        fields.put(ItemField.KIND, kind);
        fields.put(ItemField.SERVICE, service);
        fields.put(ItemField.ASSIGNEE, assignee);
        fields.forEach((name, field) -> {
            if (!item.rights().editable().contains(name)) {
                field.setReadOnly(true);
                ((HasTooltip) field).setTooltipText(getTranslation(ItemRights.mayKey(item.kind(), name)));
            }
        });
    }

    /** A draft that began from an older version saves against that one, so that a change since is not lost. */
    private void keepDraft() {
        Drafts.keep(this, draft(), found -> {
            String text = found.get(ItemField.TITLE.code());
            if (text != null) {
                title.setValue(text);
            }
            texts.restore(found);
            version = Long.parseLong(found.getOrDefault(VERSION, String.valueOf(version)));
        });
        addEditListener();
    }

    private void addEditListener() {
        getElement()
                .addEventListener("input", event -> Drafts.put(this, draft(), VERSION, String.valueOf(version)))
                .debounce(1000);
    }

    private String draft() {
        return desk.draft("edit-" + item.key());
    }

    private void leave() {
        Drafts.clear(this, draft());
        done.run();
    }

    private void save() {
        if (texts.isEffortUnreadable()) {
            texts.effort.focus();
            return;
        }
        if (plan.isUnreadable()) {
            return;
        }
        errors.clear();
        WorkItemEdit edit;
        try {
            edit = read();
            desk.backlog().edit(item.id(), version, edit);
        } catch (DomainException problem) {
            if (problem.sort() == DomainException.Sort.CONFLICT) {
                conflict.accept(new Lost(read(), desk.backlog().details(item.id()), draft()));
            } else {
                errors.show(problem, getLocale());
            }
            return;
        }
        leave();
    }

    private WorkItemEdit read() {
        return new WorkItemEdit(
                kind.getValue(),
                title.getValue(),
                service.getValue() == null ? null : service.getValue().id(),
                texts.effort.getValue(),
                assignee.getValue() == null ? null : assignee.getValue().id(),
                texts.description.getValue(),
                texts.audience.getValue(),
                texts.customerReason.getValue(),
                texts.feasibility.getValue(),
                texts.acceptanceCriteria.getValue(),
                plan.read());
    }

    /**
     * An edit that came second.
     *
     * @param mine what was to be saved
     * @param theirs the item as it stands now
     * @param draft where the browser keeps what was typed
     */
    record Lost(WorkItemEdit mine, WorkItemDetails theirs, String draft) {}
}
