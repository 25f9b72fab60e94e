package app.ballast.shell.ui;

import app.ballast.common.DomainException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that the rules do not allow: most often a subject that is not there, or not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RulePage extends ErrorPage implements HasErrorParameter<DomainException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DomainException> parameter) {
        DomainException problem = parameter.getException();
        return switch (problem.sort()) {
            case NOT_FOUND -> {
                show("shell.error.404");
                yield HttpServletResponse.SC_NOT_FOUND;
            }
            case REFUSED -> {
                show("shell.error.403");
                yield HttpServletResponse.SC_FORBIDDEN;
            }
            case INVALID, CONFLICT, TOO_MANY -> {
                show("shell.error.rule", problem.text(getLocale()));
                yield HttpServletResponse.SC_BAD_REQUEST;
            }
        };
    }
}
