package app.ballast.portfolio.ui;

import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.people.ui.ListBar;
import app.ballast.portfolio.ActivityVerb;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filters of the activity page. */
class ActivityBar extends ListBar {

    /** Stands for what no person did. */
    private static final PersonId SYSTEM = new PersonId(0);

    private final transient ActivityDesk desk;
    private final ComboBox<PersonRef> who = new ComboBox<>();
    private final Select<String> kind;
    private final Select<ActivityVerb> verb;
    private final Select<ProductRef> product;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final TextField text = new TextField();

    /** @param changed hears what somebody chose */
    ActivityBar(ActivityDesk desk, Consumer<ActivityAddress> changed) {
        this.desk = desk;
        addClassName("ballast-activity-bar");
        text.setPlaceholder(getTranslation("activity.search"));
        text.setAriaLabel(getTranslation("activity.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        who.setPlaceholder(getTranslation("activity.who"));
        who.setAriaLabel(getTranslation("activity.who"));
        who.setClearButtonVisible(true);
        who.setItemLabelGenerator(PersonRef::name);
        PersonRef system = new PersonRef(SYSTEM, getTranslation("activity.system"));
        who.setItemsWithFilterConverter(
                query -> Stream.concat(
                                Stream.of(system)
                                        .filter(one ->
                                                query.getFilter().orElse("").isEmpty()),
                                desk
                                        .people()
                                        .find(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                                        .stream())
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                typed -> typed);
        kind = select("activity.kind", desk.stream().types(), type -> getTranslation("activity.type." + type));
        verb = select(
                "activity.did", List.of(ActivityVerb.values()), one -> getTranslation("activity.did." + one.code()));
        product = select("activity.product", desk.portfolio().products(), ProductRef::name);
        day(from, "activity.from");
        day(to, "activity.to");
        Stream.<HasValue<?, ?>>of(who, kind, verb, product, from, to, text)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.accept(chosen());
                    }
                }));
        add(text, who, kind, verb, product, from, to);
    }

    private <T> Select<T> select(String labelKey, List<T> items, Function<T, String> label) {
        Select<T> select = new Select<>();
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(labelKey + ".any"));
        select.setItemLabelGenerator(one -> one == null ? getTranslation(labelKey + ".any") : label.apply(one));
        select.setPlaceholder(getTranslation(labelKey + ".any"));
        select.setAriaLabel(getTranslation(labelKey));
        return select;
    }

    private void day(DatePicker field, String labelKey) {
        field.setPlaceholder(getTranslation(labelKey));
        field.setAriaLabel(getTranslation(labelKey));
        field.setClearButtonVisible(true);
    }

    private ActivityAddress chosen() {
        PersonRef person = who.getValue();
        ProductRef one = product.getValue();
        return new ActivityAddress(
                person == null
                        ? ""
                        : person.id().equals(SYSTEM)
                                ? ActivityAddress.SYSTEM
                                : String.valueOf(person.id().value()),
                kind.getValue() == null ? "" : kind.getValue(),
                verb.getValue(),
                one == null ? "" : one.key(),
                from.getValue(),
                to.getValue(),
                text.getValue());
    }

    /** Shows what the address says. */
    void show(ActivityAddress address) {
        Long person = address.person();
        if (address.who().equals(ActivityAddress.SYSTEM)) {
            who.setValue(new PersonRef(SYSTEM, getTranslation("activity.system")));
        } else if (person == null) {
            who.clear();
        } else {
            PersonId id = new PersonId(person);
            String name = desk.people().names(List.of(id)).getOrDefault(id, "");
            who.setValue(new PersonRef(id, name));
        }
        kind.setValue(desk.stream().types().contains(address.kind()) ? address.kind() : null);
        verb.setValue(address.verb());
        product.setValue(desk.portfolio().products().stream()
                .filter(one -> one.key().equals(address.product()))
                .findFirst()
                .orElse(null));
        from.setValue(address.from());
        to.setValue(address.to());
        text.setValue(address.text());
    }
}
