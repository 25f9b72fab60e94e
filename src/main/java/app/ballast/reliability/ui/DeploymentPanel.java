package app.ballast.reliability.ui;

import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentChange;
import app.ballast.reliability.DeploymentOrigin;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** One deployment: to be logged by hand, or what is known of it. */
class DeploymentPanel extends SidePanel {

    private final transient ReliabilityDesk desk;
    private final transient DeliveryWords words;
    private final transient Runnable close;
    private final transient DeploymentForm form;

    /** @param close goes back to the list alone */
    private DeploymentPanel(String title, ReliabilityDesk desk, DeliveryWords words, Runnable close) {
        super(title, close);
        this.desk = desk;
        this.words = words;
        this.close = close;
        form = new DeploymentForm(errors(), words);
    }

    /** For one to be logged. */
    static DeploymentPanel fresh(
            ReliabilityDesk desk, DeliveryWords words, @Nullable ServiceRef service, Runnable close) {
        DeploymentPanel panel = new DeploymentPanel(words.text("deployments.log"), desk, words, close);
        panel.with(
                new Paragraph(words.text(
                        "deployments.log.text", words.figures().zone().getId())),
                panel.form);
        panel.saving(words.text("deployments.log"), panel::log);
        panel.form.begin(desk.portfolio().services(), service, desk.clock().instant());
        return panel;
    }

    /** For one that is there. */
    static DeploymentPanel of(ReliabilityDesk desk, DeliveryWords words, Deployment row, Runnable close) {
        DeploymentPanel panel = new DeploymentPanel(row.said().label(), desk, words, close);
        panel.with(panel.facts(row));
        if (desk.keeper()) {
            panel.form.show(row, desk.reliability().incidents(row.service().id()));
            panel.with(panel.form);
            panel.saving(words.text("common.save"), () -> panel.change(row));
        }
        return panel;
    }

    private void log() {
        attempt(() -> {
            Deployment row = desk.deployments().take(form.entered(), DeploymentOrigin.PERSON);
            Notices.success(words.text("deployments.logged", row.said().label()));
            close.run();
        });
    }

    private void change(Deployment row) {
        attempt(() -> {
            DeploymentChange before = row.present();
            Deployment changed = desk.deployments().change(row.id(), row.version(), form.changed());
            Notices.undoable(words.text("deployments.changed", changed.said().label()), () -> {
                desk.deployments().change(changed.id(), changed.version(), before);
                close.run();
            });
            close.run();
        });
    }

    private DescriptionList facts(Deployment row) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("ballast-facts");
        fact(facts, "deployments.service", row.service().name());
        fact(facts, "deployments.environment", row.said().environment());
        fact(facts, "deployments.at", words.figures().moment(row.at()));
        fact(facts, "deployments.status", words.status(row.status()));
        fact(
                facts,
                "deployments.origin",
                words.text("deployments.origin." + row.origin().name()));
        String id = row.said().externalId();
        if (id != null) {
            fact(facts, "deployments.id", id);
        }
        fact(
                facts,
                "deployments.said",
                words.text(
                        "deployments.said.by",
                        row.setBy().isEmpty() ? words.text("deployments.said.nobody") : row.setBy(),
                        words.figures().age(row.setAt())));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(words.text(key)), new DescriptionList.Description(value));
    }
}
