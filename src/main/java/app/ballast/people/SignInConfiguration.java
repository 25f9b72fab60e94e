package app.ballast.people;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.transaction.support.TransactionTemplate;

/** How people and programs prove who they are. What each may then do is said where it is done. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = false)
class SignInConfiguration {

    /** Argon2id with 19 MiB, 2 passes, 1 lane: the least that OWASP's password storage sheet names. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            ApiTokenRepository tokens,
            SignIns signIns,
            TransactionTemplate transaction,
            Clock clock,
            ApiProblems problems)
            throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new TokenSignIn(tokens, signIns, transaction, clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/api/v1/openapi.json", "/api/v1/openapi.json.yaml")
                                .hasAuthority("SCOPE_READ")
                                // The signature over what they send says who they are.
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/api/v1/webhooks/github",
                                        "/api/v1/webhooks/gitlab",
                                        "/api/v1/mail/unsubscribe")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, problem) ->
                                problems.write(request, response, HttpStatus.UNAUTHORIZED, "error.api.sign-in"))
                        .accessDeniedHandler((request, response, problem) ->
                                problems.write(request, response, HttpStatus.FORBIDDEN, "error.api.forbidden")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, SignIns signIns) throws Exception {
        // PasswordSignIn is found as the one provider there is; named here once more, it would be asked twice.
        http.headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new OwnSignInForm("/" + PeopleLinks.SIGN_IN), UsernamePasswordAuthenticationFilter.class)
                // A fault is told as what it is, to whoever caused it.
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .addFilterBefore(new FreshRightsFilter(signIns), AuthorizationFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/" + PeopleLinks.SIGN_IN)
                        // Addresses that no page answers to: the shell's own page says so, not an empty answer.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(
                        (request, response, problem) -> response.sendRedirect(request.getContextPath()
                                + "/" + PeopleLinks.SIGN_IN
                                + (problem instanceof LockedException ? "?limited" : "?error"))));
        return http.build();
    }
}
