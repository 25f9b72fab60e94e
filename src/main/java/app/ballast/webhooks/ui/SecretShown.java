package app.ballast.webhooks.ui;

import app.ballast.common.secrets.Secret;
import app.ballast.people.ui.OnceShown;
import app.ballast.webhooks.Platform;
import app.ballast.webhooks.WebhooksLinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A secret that is shown this once, with what to do with it. */
class SecretShown extends Div {

    SecretShown(Platform platform, Secret secret) {
        addClassName("ballast-side-panel-content");
        add(
                new OnceShown(getTranslation("webhooks.secret"), secret.value(), getTranslation("webhooks.once")),
                new Paragraph(getTranslation("webhooks.enter." + platform, WebhooksLinks.target(platform))));
    }
}
