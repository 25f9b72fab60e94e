package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.AccountService;
import app.ballast.people.PeopleLinks;
import app.ballast.people.Preferences;
import app.ballast.people.WorkingHours;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One's own password and how pages behave. */
@Route(PeopleLinks.ACCOUNT)
@PermitAll
class AccountView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DAY = 24;
    private static final double EXAMPLE = 1234.5;

    /** Whose ways of writing numbers and dates one may choose from. */
    private static final List<Locale> FORMATS = Stream.of(
                    "en-US", "en-GB", "en-CA", "en-AU", "en-IN", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CH", "es-ES",
                    "es-MX", "it-IT", "nl-NL", "pt-PT", "pt-BR", "da-DK", "sv-SE", "nb-NO", "fi-FI", "pl-PL", "cs-CZ",
                    "hu-HU", "ro-RO", "el-GR", "tr-TR", "uk-UA", "ja-JP", "ko-KR", "zh-CN")
            .map(Locale::forLanguageTag)
            .toList();

    private final transient AccountService account;
    private final PasswordField present = new PasswordField(getTranslation("people.account.present"));
    private final PasswordField next = new PasswordField(getTranslation("people.password.new"));
    private final Checkbox shortcuts = new Checkbox(getTranslation("people.account.shortcuts"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("people.account.zone"));
    private final ComboBox<Locale> format = new ComboBox<>(getTranslation("people.account.format"));
    private final Select<Integer> from = hours("people.account.works-from", 0, DAY - 1);
    private final Select<Integer> to = hours("people.account.works-to", 1, DAY);
    private final FieldErrors errors =
            new FieldErrors().put("present", present).put("password", next).put("hours", to);

    AccountView(AccountService account, List<AccountLink> more) {
        this.account = account;
        addClassNames("ballast-form-page");
        next.setHelperText(getTranslation("people.password.rule"));
        Button change = new Button(getTranslation("people.account.password"), click -> changePassword());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        zone.setItems(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setPlaceholder(getTranslation("people.account.zone.workspace"));
        zone.setClearButtonVisible(true);
        format.setItems(FORMATS);
        format.setItemLabelGenerator(AccountView::sample);
        format.setPlaceholder(getTranslation("people.account.format.browser"));
        format.setClearButtonVisible(true);
        Div works = new Div(from, to);
        works.addClassName("account-hours");
        Button save = new Button(getTranslation("common.save"), click -> savePreferences());
        add(
                new PageHeader(getTranslation("people.account.title")),
                new H2(getTranslation("people.account.password")),
                present,
                next,
                change,
                new H2(getTranslation("people.account.preferences")),
                shortcuts,
                zone,
                format,
                works,
                save);
        more.stream().sorted(Comparator.comparingInt(AccountLink::order)).forEach(link -> {
            Anchor there = new Anchor(link.path(), getTranslation(link.labelKey()));
            there.getElement().setAttribute("router-link", true);
            add(new Paragraph(there));
        });
    }

    private Select<Integer> hours(String labelKey, int first, int last) {
        Select<Integer> hour = new Select<>();
        hour.setLabel(getTranslation(labelKey));
        hour.setItems(IntStream.rangeClosed(first, last).boxed().toList());
        hour.setEmptySelectionAllowed(true);
        hour.setEmptySelectionCaption(getTranslation("people.account.works.none"));
        hour.setItemLabelGenerator(one -> one == null
                ? getTranslation("people.account.works.none")
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .format(LocalTime.of(one % DAY, 0)));
        return hour;
    }

    /** A way of writing by its name and by an example. */
    private static String sample(Locale locale) {
        return locale.getDisplayName(Locale.ENGLISH)
                + " · "
                + NumberFormat.getNumberInstance(locale).format(EXAMPLE)
                + " · "
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(LocalDate.of(2026, 3, 31));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Preferences preferences = account.preferences();
        shortcuts.setValue(preferences.shortcuts());
        zone.setValue(preferences.zone());
        format.setValue(preferences.format());
        WorkingHours hours = preferences.hours();
        from.setValue(hours == null ? null : hours.from());
        to.setValue(hours == null ? null : hours.to());
    }

    private void changePassword() {
        errors.clear();
        try {
            account.changePassword(present.getValue(), next.getValue());
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        present.clear();
        next.clear();
        Notices.success(getTranslation("people.account.password.changed"));
    }

    private void savePreferences() {
        Preferences before = account.preferences();
        Integer begins = from.getValue();
        Integer ends = to.getValue();
        errors.clear();
        try {
            WorkingHours hours = begins == null && ends == null
                    ? null
                    : new WorkingHours(begins == null ? 0 : begins, ends == null ? DAY : ends);
            account.prefer(
                    new Preferences(before.colors(), shortcuts.getValue(), zone.getValue(), format.getValue(), hours));
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        getUI().ifPresent(ui -> {
            Locale chosen = format.getValue();
            ui.setLocale(chosen == null ? VaadinRequest.getCurrent().getLocale() : chosen);
        });
        getUI().ifPresent(ui -> LetterKeys.enable(ui, shortcuts.getValue()));
        Notices.success(getTranslation("people.account.saved"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.account.title");
    }
}
