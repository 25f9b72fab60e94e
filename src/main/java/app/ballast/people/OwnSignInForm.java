package app.ballast.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a sign-in only from Ballast's own page, so that no other site can sign somebody in as somebody else. Vaadin leaves
 * the sign-in form out of Spring's own protection, since its token would end with the session of a page that stands open
 * for long; this one asks the browser instead.
 */
class OwnSignInForm extends OncePerRequestFilter {

    /** What browsers say of a form on a page of the same server, and of an address typed by a person. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String path;

    OwnSignInForm(String path) {
        this.path = path;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !request.getRequestURI().equals(request.getContextPath() + path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OWN.contains(site)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + path);
        }
    }
}
