package app.ballast.discussion;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Where tabs say that they are still there: {@code POST /presence/TOKEN}, with {@code /typing} or {@code /away} behind it. What
 * comes here is not a part of anybody's session, so that a tab which stands open keeps nobody signed in; the token, which only
 * the tab has, says whose it is, and can do no more than this. It stands before all other filters: each open tab comes every
 * ten seconds, and what these find out about a request is of no use here.
 */
@Configuration
class PresenceSigns {

    private static final String PATH = "/presence/";

    @Bean
    FilterRegistrationBean<HttpFilter> presenceFilter(PresenceBook book) {
        FilterRegistrationBean<HttpFilter> registration = new FilterRegistrationBean<>(new Signs(book));
        registration.setName("presence");
        registration.addUrlPatterns(PATH + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static final class Signs extends HttpFilter {

        private static final long serialVersionUID = 1;

        private final transient PresenceBook book;

        Signs(PresenceBook book) {
            this.book = book;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest) {
            if (!"POST".equals(request.getMethod())) {
                response.setHeader("Allow", "POST");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else {
                String path = request.getRequestURI()
                        .substring(request.getContextPath().length());
                response.setStatus(taken(path) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_GONE);
            }
        }

        private boolean taken(String path) {
            String[] parts =
                    path.startsWith(PATH) ? path.substring(PATH.length()).split("/", -1) : new String[0];
            return switch (parts.length) {
                case 1 -> book.sign(parts[0], false);
                case 2 ->
                    switch (parts[1]) {
                        case "typing" -> book.sign(parts[0], true);
                        case "away" -> book.away(parts[0]);
                        default -> false;
                    };
                default -> false;
            };
        }
    }
}
