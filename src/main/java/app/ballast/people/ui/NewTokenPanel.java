package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonRef;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a token and shows it this once. */
class NewTokenPanel extends SidePanel {

    private static final int USUAL_DAYS = 90;

    private final TokensView page;
    private final TokenService tokens;
    private final ZoneId zone;
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final ComboBox<PersonRef> owner = new ComboBox<>(getTranslation("settings.tokens.owner"));
    private final CheckboxGroup<TokenScope> scopes = new CheckboxGroup<>(getTranslation("settings.tokens.scopes"));
    private final DatePicker expires = new DatePicker(getTranslation("settings.tokens.last-day"));
    private final Div form = new Div();

    NewTokenPanel(TokensView page, TokenService tokens, PeopleDirectory people, ZoneId zone, Clock clock) {
        super(page.getTranslation("settings.tokens.add"), page::close);
        this.page = page;
        this.tokens = tokens;
        this.zone = zone;
        name.setPlaceholder(getTranslation("settings.tokens.name.example"));
        name.setRequiredIndicatorVisible(true);
        owner.setItems(query -> people.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset()));
        owner.setItemLabelGenerator(PersonRef::name);
        owner.setHelperText(getTranslation("settings.tokens.owner.hint"));
        owner.setRequiredIndicatorVisible(true);
        scopes.setItems(TokenScope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation("settings.scope." + scope));
        scopes.setItemHelperGenerator(scope -> getTranslation("settings.scope." + scope + ".hint"));
        scopes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        scopes.setValue(Set.of(TokenScope.READ));
        expires.setLocale(getLocale());
        expires.setValue(LocalDate.now(clock.withZone(zone)).plusDays(USUAL_DAYS));
        expires.setClearButtonVisible(true);
        expires.setHelperText(getTranslation("settings.tokens.expires.hint"));
        errors().put("name", name).put("owner", owner).put("scopes", scopes).put("expires", expires);
        form.addClassName("ballast-side-panel-content");
        form.add(name, owner, scopes, expires);
        with(form);
        Button make = new Button(getTranslation("settings.tokens.make"), click -> attempt(this::make));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(row(make));
        name.focus();
    }

    private void make() {
        PersonRef person = owner.getOptionalValue()
                .orElseThrow(() -> DomainException.invalid("owner", "settings.tokens.owner.none"));
        String token = tokens.make(person.id(), name.getValue(), scopes.getValue(), end());
        Button done = new Button(getTranslation("settings.done"), click -> page.close());
        form.removeAll();
        form.add(new OnceShown(name.getValue(), token, getTranslation("settings.tokens.once")), row(done));
        page.refresh();
    }

    /** The token still works on its last day. */
    private @Nullable Instant end() {
        LocalDate last = expires.getValue();
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
