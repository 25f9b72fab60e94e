package app.ballast.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request in by {@code Authorization: Bearer …}. The request then holds its owner's roles and the token's scopes;
 * a token that is wrong, revoked, expired or of somebody who left leaves the request without anybody.
 */
class TokenSignIn extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiTokenRepository tokens;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TokenSignIn(ApiTokenRepository tokens, SignIns signIns, TransactionTemplate transaction, Clock clock) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            authenticate(header.substring(BEARER.length()).strip()).ifPresent(TokenSignIn::signIn);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void signIn(Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }

    private Optional<Authentication> authenticate(String secret) {
        if (Secrets.looksMistyped(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiToken> found = signIns.token(Secrets.fingerprint(secret)).filter(token -> token.usable(now));
        Optional<Authentication> result = found.flatMap(
                token -> signIns.present(token.owner().value()).map(person -> authentication(token, person)));
        if (result.isPresent() && found.get().dueForUse(now)) {
            transaction.executeWithoutResult(
                    status -> tokens.used(found.get().id().value(), now));
            signIns.forget(found.get());
        }
        return result;
    }

    private static Authentication authentication(ApiToken token, SignedInPerson person) {
        List<GrantedAuthority> authorities = new ArrayList<>(person.getAuthorities());
        token.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.authority())));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }
}
