package app.ballast.metrics.ui;

import app.ballast.common.ui.SectionPanel;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** How far a job is, and the way out of it. Asks the server several times a second, but only while it is shown. */
class ImportProgress extends SectionPanel {

    private static final int MILLISECONDS = 400;
    private static final int NEVER = -1;

    private final transient ImportJob job;
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final String reading;
    private final String working;
    private @Nullable Registration polls;

    /**
     * @param reading what happens while the file is read
     * @param working what happens after that
     */
    ImportProgress(ImportJob job, String title, String reading, String working) {
        super(title);
        this.job = job;
        this.reading = reading;
        this.working = working;
        bar.getElement().setAttribute("aria-label", title);
        words.getElement().setAttribute("role", "status");
        Button cancel = new Button(getTranslation("import.cancel"), click -> {
            click.getSource().setEnabled(false);
            job.cancel();
        });
        Div row = new Div(words, cancel);
        row.addClassName("import-progress");
        add(bar, row);
        show();
    }

    private void show() {
        boolean read = job.share() >= 1;
        bar.setIndeterminate(read);
        bar.setValue(job.share());
        words.setText(read ? working : reading);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(MILLISECONDS);
        polls = event.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(NEVER);
        if (polls != null) {
            polls.remove();
        }
    }
}
