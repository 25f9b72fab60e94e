package app.ballast.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: says so, with a number that finds it in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Page {} failed, number {}", event.getLocation().getPath(), number, parameter.getException());
        show("shell.error.500", number);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
