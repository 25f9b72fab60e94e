package app.ballast.metrics.ui;

import app.ballast.common.ui.SectionPanel;
import com.vaadin.flow.component.html.Paragraph;

/** Why a whole file was not taken. */
class ProblemPanel extends SectionPanel {

    ProblemPanel(String title, String reason) {
        super(title);
        addClassName("import-problem");
        getElement().setAttribute("role", "alert");
        add(new Paragraph(reason));
    }
}
