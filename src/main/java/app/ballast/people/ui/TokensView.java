package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PeopleLinks;
import app.ballast.people.ReaderTime;
import app.ballast.people.TokenRow;
import app.ballast.people.TokenScope;
import app.ballast.people.TokenService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The secrets by which programs act for people. */
@Route(PeopleLinks.SETTINGS_TOKENS)
@RolesAllowed("ADMIN")
class TokensView extends SettingsPage {

    private final transient TokenService tokens;
    private final transient PeopleDirectory people;
    private final transient ReaderTime time;
    private final transient Clock clock;
    private final RecordGrid<TokenRow> grid;
    private ZoneId zone = ZoneOffset.UTC;

    TokensView(TokenService tokens, PeopleDirectory people, ReaderTime time, Clock clock, List<SettingsTab> tabs) {
        super(PeopleLinks.SETTINGS_TOKENS, tabs);
        this.tokens = tokens;
        this.people = people;
        this.time = time;
        this.clock = clock;
        Button add = new Button(getTranslation("settings.tokens.add"), click -> choose(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new RecordGrid<>(
                getTranslation("settings.name"),
                TokenRow::name,
                this::outOfUse,
                row -> row.owner().name() + " · " + scopes(row.scopes()),
                row -> choose(row.id().value()));
        grid.addWideColumn(
                getTranslation("settings.tokens.owner"), row -> row.owner().name());
        grid.addWideColumn(getTranslation("settings.tokens.scopes"), row -> scopes(row.scopes()));
        grid.addWideColumn(getTranslation("settings.tokens.expires"), this::lastDay);
        grid.addWideColumn(
                getTranslation("settings.tokens.used"), row -> day(row.lastUsedAt(), "settings.tokens.unused"));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.KEY, getTranslation("settings.tokens.none"), getTranslation("settings.tokens.none.text")));
        buildSettings(new ListBar(add), grid);
    }

    @Override
    protected void refresh() {
        zone = time.zone();
        grid.setItems(tokens.all());
    }

    @Override
    protected Component panel(String which) {
        if (NEW.equals(which)) {
            return new NewTokenPanel(this, tokens, people, zone, clock);
        }
        long id = number(which);
        TokenRow row = tokens.all().stream()
                .filter(token -> token.id().value() == id)
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(which));
        return new TokenPanel(this, tokens, row);
    }

    void close() {
        choose((String) null);
    }

    String scopes(Collection<TokenScope> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> getTranslation("settings.scope." + scope))
                .collect(Collectors.joining(", "));
    }

    /** A day as the reader writes it, or the text for none. */
    String day(@Nullable Instant at, String noneKey) {
        return at == null ? getTranslation(noneKey) : ReaderTime.date(at, zone, getLocale());
    }

    /** The last day on which the token works. */
    String lastDay(TokenRow row) {
        Instant end = row.expiresAt();
        return day(end == null ? null : end.minusMillis(1), "settings.tokens.never");
    }

    private String outOfUse(TokenRow row) {
        if (row.revokedAt() != null) {
            return getTranslation("settings.tokens.revoked");
        }
        Instant end = row.expiresAt();
        return end != null && !end.isAfter(clock.instant()) ? getTranslation("settings.tokens.expired") : "";
    }
}
