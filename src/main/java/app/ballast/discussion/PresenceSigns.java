package app.ballast.discussion;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Where tabs say that they are still there: {@code POST /presence/TOKEN}, with {@code /typing} or {@code /away} behind it. What
 * comes here is not a part of anybody's session, so that a tab which stands open keeps nobody signed in; the token, which only
 * the tab has, says whose it is, and can do no more than this.
 */
@Configuration
class PresenceSigns {

    private static final String PATH = "/presence/*";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain signsOfPresence(HttpSecurity http) throws Exception {
        return http.securityMatcher("/presence/*", "/presence/*/*")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    ServletRegistrationBean<HttpServlet> presenceServlet(PresenceBook book) {
        ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(new Signs(book), PATH);
        registration.setName("presence");
        return registration;
    }

    private static final class Signs extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient PresenceBook book;

        Signs(PresenceBook book) {
            this.book = book;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            boolean known = taken(request.getPathInfo());
            response.setStatus(known ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_GONE);
        }

        private boolean taken(@Nullable String path) {
            String[] parts = path == null ? new String[0] : path.split("/", -1);
            return switch (parts.length) {
                case 2 -> book.sign(parts[1], false);
                case 3 ->
                    switch (parts[2]) {
                        case "typing" -> book.sign(parts[1], true);
                        case "away" -> book.away(parts[1]);
                        default -> false;
                    };
                default -> false;
            };
        }
    }
}
