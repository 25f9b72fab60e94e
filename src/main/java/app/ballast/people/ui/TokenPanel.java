package app.ballast.people.ui;

import app.ballast.common.ui.Notices;
import app.ballast.people.TokenRow;
import app.ballast.people.TokenService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;

/** One token: all but the token itself, and its end. */
class TokenPanel extends SidePanel {

    TokenPanel(TokensView page, TokenService tokens, TokenRow row) {
        super(row.name(), page::close);
        DescriptionList facts = new DescriptionList();
        facts.addClassName("ballast-facts");
        fact(facts, "settings.tokens.owner", row.owner().name());
        fact(facts, "settings.tokens.scopes", page.scopes(row.scopes()));
        fact(facts, "settings.tokens.made", page.day(row.createdAt(), "settings.tokens.never"));
        fact(facts, "settings.tokens.expires", page.lastDay(row));
        fact(facts, "settings.tokens.used", page.day(row.lastUsedAt(), "settings.tokens.unused"));
        with(facts);
        if (row.revokedAt() != null) {
            with(new Paragraph(getTranslation(
                    "settings.tokens.revoked.text", page.day(row.revokedAt(), "settings.tokens.never"))));
        } else {
            section(
                    getTranslation("settings.tokens.revoke"),
                    new Paragraph(getTranslation("settings.tokens.revoke.text")),
                    row(revoke(page, tokens, row)));
        }
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    /** Cannot be undone, since whoever found the token must not come back: the first click only asks. */
    private Button revoke(TokensView page, TokenService tokens, TokenRow row) {
        Button button = new Button(getTranslation("settings.tokens.revoke"));
        button.addClickListener(click -> {
            if (button.hasThemeName(ButtonVariant.ERROR.getVariantName())) {
                tokens.revoke(row.id());
                Notices.success(getTranslation("settings.tokens.revoked.notice", row.name()));
                page.close();
            } else {
                button.addThemeVariants(ButtonVariant.ERROR);
                button.setText(getTranslation("settings.tokens.revoke.sure"));
            }
        });
        return button;
    }
}
