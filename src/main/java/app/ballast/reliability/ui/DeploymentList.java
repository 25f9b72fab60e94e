package app.ballast.reliability.ui;

import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Tone;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentChange;
import app.ballast.reliability.DeploymentStatus;
import app.ballast.reliability.ReliabilityLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Deployments, the latest first; technology managers mark them here as failed or as rework. */
class DeploymentList extends UnorderedList {

    private final transient DeliveryWords words;
    private final transient Consumer<Deployment> open;
    private final transient BiConsumer<Deployment, DeploymentChange> change;
    private final boolean keeper;

    /**
     * @param open shows one at the side of the page
     * @param change says something else of one
     */
    DeploymentList(
            List<Deployment> rows,
            DeliveryWords words,
            boolean keeper,
            Consumer<Deployment> open,
            BiConsumer<Deployment, DeploymentChange> change) {
        this.words = words;
        this.keeper = keeper;
        this.open = open;
        this.change = change;
        addClassName("deployments");
        rows.forEach(row -> add(line(row)));
    }

    private ListItem line(Deployment row) {
        Span when = new Span(words.figures().moment(row.at()));
        when.addClassName("slo-when");
        Anchor service = new Anchor(
                ReliabilityLinks.service(row.service()), row.service().name());
        service.getElement().setAttribute("router-link", true);
        Button label = new Button(row.said().label(), click -> open.accept(row));
        label.addThemeVariants(ButtonVariant.TERTIARY);
        label.addClassName("deployments-label");
        Span more = new Span(words.more(row));
        more.addClassName("slo-more");
        Div what = new Div(service, label, more);
        what.addClassName("deployments-what");
        Div how = new Div(marks(row).toArray(Component[]::new));
        how.addClassName("deployments-how");
        ListItem line = new ListItem(when, what, how);
        if (keeper) {
            line.add(commands(row));
        }
        return line;
    }

    private List<Component> marks(Deployment row) {
        DeploymentStatus status = row.status();
        String sign = status == DeploymentStatus.FAILED ? "▼ " : status == DeploymentStatus.SUCCEEDED ? "✓ " : "– ";
        Component how =
                new Badge(sign + words.status(status), status == DeploymentStatus.FAILED ? Tone.WORSE : Tone.NEUTRAL);
        return row.said().unplanned()
                ? List.of(how, new Badge(words.text("deployments.rework"), Tone.NEUTRAL))
                : List.of(how);
    }

    private Div commands(Deployment row) {
        boolean failed = row.status() == DeploymentStatus.FAILED;
        Div commands = new Div();
        commands.addClassName("deployments-commands");
        if (row.status() != DeploymentStatus.NOT_DEPLOYED) {
            commands.add(toggle(
                    row,
                    "deployments.mark.failed",
                    failed,
                    row.present().with(failed ? DeploymentStatus.SUCCEEDED : DeploymentStatus.FAILED)));
            commands.add(toggle(
                    row,
                    "deployments.mark.rework",
                    row.said().unplanned(),
                    row.present().withUnplanned(!row.said().unplanned())));
        }
        return commands;
    }

    private Button toggle(Deployment row, String key, boolean pressed, DeploymentChange wanted) {
        Button button = new Button(words.text(key), click -> change.accept(row, wanted));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(
                words.text(key + ".label", row.service().name(), row.said().label()));
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }
}
