package app.ballast.backlog.ui;

import app.ballast.backlog.ItemField;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Drafts;
import app.ballast.common.ui.FieldErrors;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of an item to be logged: title, kind and product in front, the rest on demand. */
class LogForm extends Div {

    private static final String PRODUCT = "product";

    private final transient Desk desk;
    private final TextField title = new TextField(getTranslation(ItemField.TITLE.labelKey()));
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(getTranslation(ItemField.KIND.labelKey()));
    private final Select<ProductRef> product = new Select<>();
    private final Select<ServiceRef> service = new Select<>();
    private final ItemTexts texts = new ItemTexts();
    private final Details more = new Details(getTranslation("backlog.log.more"));
    private final LikelyItems likely = new LikelyItems(null);
    private final Paragraph noProducts = new Paragraph(getTranslation("backlog.log.no-products"));
    private final FieldErrors errors = new FieldErrors();
    private transient List<ProductRef> products = List.of();

    /** @param chosen hears when kind or product were chosen by hand */
    LogForm(Desk desk, Runnable chosen) {
        this.desk = desk;
        addClassName("backlog-fields");
        Drafts.name(title, ItemField.TITLE.code());
        kind.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(choice -> getTranslation(choice.labelKey()));
        kind.addValueChangeListener(change -> texts.suit(orFeature(change.getValue())));
        kind.setValue(Kind.FEATURE);
        product.setLabel(getTranslation("backlog.field.product"));
        product.setItemLabelGenerator(ProductRef::name);
        product.addValueChangeListener(change -> offerServices(change.getValue()));
        service.setLabel(getTranslation(ItemField.SERVICE.labelKey()));
        service.setEmptySelectionAllowed(true);
        service.setEmptySelectionCaption(getTranslation("backlog.none"));
        service.setItemLabelGenerator(choice -> choice == null ? getTranslation("backlog.none") : choice.name());
        kind.addValueChangeListener(change -> tellIfByHand(change.isFromClient(), chosen));
        product.addValueChangeListener(change -> tellIfByHand(change.isFromClient(), chosen));
        service.setWidthFull();
        more.add(service, texts);
        more.setWidthFull();
        errors.put(ItemField.TITLE.code(), title).put(PRODUCT, product).put(ItemField.SERVICE.code(), service);
        texts.tie(errors);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> suggest());
        product.addValueChangeListener(change -> suggest());
        add(noProducts, title, likely, kind, product, more);
    }

    /** Shows what is there already, while somebody types. */
    private void suggest() {
        ProductRef of = product.getValue();
        likely.show(of == null ? List.of() : desk.watch().likely(of.id(), title.getValue(), null, LikelyItems.MOST));
    }

    private static void tellIfByHand(boolean byHand, Runnable chosen) {
        if (byHand) {
            chosen.run();
        }
    }

    private static Kind orFeature(@Nullable Kind kind) {
        return kind == null ? Kind.FEATURE : kind;
    }

    /** Reads which products there are, keeping the choice. */
    void load() {
        ProductRef former = product.getValue();
        products = desk.portfolio().products();
        product.setItems(products);
        noProducts.setVisible(products.isEmpty());
        if (former != null && products.contains(former)) {
            product.setValue(former);
        } else if (!products.isEmpty()) {
            product.setValue(products.getFirst());
        }
    }

    private void offerServices(@Nullable ProductRef of) {
        service.setItems(
                of == null
                        ? List.of()
                        : desk.portfolio().services(of.id()).stream()
                                .map(row -> row.service())
                                .toList());
    }

    void focus() {
        title.focus();
    }

    /** What was typed, or empty where a field cannot be read; the field says so. */
    Optional<NewWorkItem> read() {
        if (texts.isEffortUnreadable()) {
            more.setOpened(true);
            texts.effort.focus();
            return Optional.empty();
        }
        errors.clear();
        ProductRef target = product.getValue();
        if (target == null) {
            product.setErrorMessage(getTranslation("backlog.log.no-product"));
            product.setInvalid(true);
            return Optional.empty();
        }
        try {
            boolean feature = kind.getValue() == Kind.FEATURE;
            return Optional.of(new NewWorkItem(
                    target.id(),
                    orFeature(kind.getValue()),
                    title.getValue(),
                    service.getValue() == null ? null : service.getValue().id(),
                    texts.effort.getValue(),
                    texts.description.getValue(),
                    texts.audience.getValue(),
                    feature ? "" : texts.customerReason.getValue(),
                    feature ? texts.feasibility.getValue() : "",
                    texts.acceptanceCriteria.getValue()));
        } catch (DomainException problem) {
            show(problem);
            return Optional.empty();
        }
    }

    void show(DomainException problem) {
        if (!ItemField.TITLE.code().equals(problem.field()) && !PRODUCT.equals(problem.field())) {
            more.setOpened(true);
        }
        errors.show(problem, getLocale());
    }

    /** Empties what was typed; kind and product stay for the next item. */
    void reset() {
        errors.clear();
        title.clear();
        service.clear();
        texts.clear();
        more.setOpened(false);
    }

    /** Fills the fields from a draft. */
    void restore(Map<String, String> draft) {
        title.setValue(draft.getOrDefault(ItemField.TITLE.code(), ""));
        texts.restore(draft);
        choose(draft);
    }

    /** Chooses kind and product by what was chosen before, as far as they are still there. */
    void choose(Map<String, String> choice) {
        for (Kind candidate : Kind.values()) {
            if (candidate.name().equals(choice.get(ItemField.KIND.code()))) {
                kind.setValue(candidate);
            }
        }
        products.stream()
                .filter(candidate -> candidate.key().equals(choice.get(PRODUCT)))
                .findFirst()
                .ifPresent(product::setValue);
    }

    /** Kind and product, as {@link #choose} takes them. */
    Map<String, String> choice() {
        ProductRef target = product.getValue();
        return Map.of(
                ItemField.KIND.code(), orFeature(kind.getValue()).name(), PRODUCT, target == null ? "" : target.key());
    }
}
