package app.ballast.backlog.ui;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filter of the backlog, and how many items it leaves. */
class FilterBar extends Div {

    private static final int PAUSE = 300;

    private final transient Desk desk;
    private final TextField text = new TextField();
    private final MultiSelectComboBox<ProductRef> product = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Kind> kind = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Status> status = new MultiSelectComboBox<>();
    private final ComboBox<PersonRef> person = new ComboBox<>();
    private final Button clear = new Button(getTranslation("backlog.filter.clear"));
    private final Span count = new Span();
    private transient BacklogAddress shown = BacklogAddress.PLAIN;

    /** @param changed hears the address of what was chosen */
    FilterBar(Desk desk, Consumer<BacklogAddress> changed) {
        this.desk = desk;
        addClassName("backlog-filter");
        getElement().setAttribute("role", "search");
        text.setPlaceholder(getTranslation("backlog.filter.text"));
        text.setAriaLabel(getTranslation("backlog.filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addClassName("backlog-filter-text");
        name(product, "product");
        product.setItemLabelGenerator(ProductRef::name);
        name(kind, "kind");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(value -> getTranslation(value.labelKey()));
        name(status, "status");
        status.setItems(Status.values());
        status.setItemLabelGenerator(value -> getTranslation(value.labelKey()));
        person.setPlaceholder(getTranslation("backlog.filter.person"));
        person.setAriaLabel(getTranslation("backlog.filter.person"));
        person.setClearButtonVisible(true);
        desk.offerPeople(person);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(BacklogAddress.PLAIN.sortedBy(shown.sort())));
        count.addClassName("backlog-count");
        count.getElement().setAttribute("role", "status");
        text.addValueChangeListener(change -> tell(change, changed));
        product.addValueChangeListener(change -> tell(change, changed));
        kind.addValueChangeListener(change -> tell(change, changed));
        status.addValueChangeListener(change -> tell(change, changed));
        person.addValueChangeListener(change -> tell(change, changed));
        add(text, product, kind, status, person, clear, count);
    }

    private void name(MultiSelectComboBox<?> field, String what) {
        field.setPlaceholder(getTranslation("backlog.filter." + what));
        field.setAriaLabel(getTranslation("backlog.filter." + what));
        field.setClearButtonVisible(true);
        field.addClassName("backlog-filter-" + what);
    }

    private void tell(ComponentValueChangeEvent<?, ?> change, Consumer<BacklogAddress> changed) {
        if (change.isFromClient()) {
            changed.accept(new BacklogAddress(
                    text.getValue().strip(),
                    product.getValue().stream().map(ProductRef::key).collect(Collectors.toSet()),
                    Set.copyOf(kind.getValue()),
                    Set.copyOf(status.getValue()),
                    person.getValue() == null ? null : person.getValue().id(),
                    shown.sort()));
        }
    }

    /** Shows what the address says. */
    void show(BacklogAddress address) {
        shown = address;
        List<ProductRef> products = desk.portfolio().products();
        product.setItems(products);
        product.setVisible(products.size() > 1 || !address.products().isEmpty());
        product.setValue(products.stream()
                .filter(candidate -> address.products().contains(candidate.key()))
                .collect(Collectors.toSet()));
        // Not while somebody types: what they wrote since would be overwritten by what the address knows.
        if (!text.getValue().strip().equals(address.text())) {
            text.setValue(address.text());
        }
        kind.setValue(address.kinds());
        status.setValue(address.statuses());
        person.setValue(ref(address.person()));
        clear.setVisible(!address.sortedBy(BacklogAddress.PLAIN.sort()).equals(BacklogAddress.PLAIN));
    }

    private @Nullable PersonRef ref(@Nullable PersonId id) {
        if (id == null) {
            return null;
        }
        String name = desk.people().names(List.of(id)).get(id);
        return name == null ? null : new PersonRef(id, name);
    }

    void showCount(String words) {
        count.setText(words);
    }
}
