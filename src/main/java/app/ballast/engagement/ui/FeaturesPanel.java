package app.ballast.engagement.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.FeatureUse;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Features, who uses each and against which target; those that may be retired first. */
class FeaturesPanel extends SectionPanel {

    /**
     * @param ofProducts whether rows say which product they are of
     * @param add begins a new one; null where the reader may not
     */
    FeaturesPanel(List<FeatureUse> uses, ProductWords words, boolean ofProducts, @Nullable Runnable add) {
        super(words.text("feature.title"), Tone.PRODUCT);
        if (uses.isEmpty()) {
            EmptyState none = new EmptyState(
                    VaadinIcon.PUZZLE_PIECE,
                    words.text("feature.none"),
                    words.text(add == null ? "feature.none.ask" : "feature.none.text"));
            add(none);
            if (add != null) {
                none.add(button(words, add));
            }
            return;
        }
        List<Component> aside = new ArrayList<>();
        if (!ofProducts) {
            aside.add(UsersPanel.link(words.figures(), EngagementLinks.FEATURES, "feature.all"));
        }
        if (add != null) {
            aside.add(button(words, add));
        }
        setAside(aside.toArray(Component[]::new));
        Div scroll = new Div(new FeatureTable(uses, words, ofProducts));
        scroll.addClassName("product-scroll");
        add(scroll);
    }

    private static Button button(ProductWords words, Runnable add) {
        Button button = new Button(words.text("feature.add"), click -> add.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
