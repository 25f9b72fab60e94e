package app.ballast.integration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Keeps the body of an import, of a batch of points or deployments, or of a webhook what it is: a file. Common clients call any body a form
 * unless they are told otherwise, and the server would then read the file as parameters and leave nothing of it. Here parameters come from the address alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RawBody extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address = request.getRequestURI();
        String imports = request.getContextPath() + "/api/v1/imports/";
        boolean points =
                address.startsWith(request.getContextPath() + "/api/v1/series/") && address.endsWith("/points");
        boolean raw = address.equals(request.getContextPath() + "/api/v1/deployments")
                || address.startsWith(request.getContextPath() + "/api/v1/webhooks/");
        return !points && !raw && (!address.startsWith(imports) || address.startsWith(imports + "mappings"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new AddressOnly(request), response);
    }

    private static final class AddressOnly extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        AddressOnly(HttpServletRequest request) {
            super(request);
            String query = request.getQueryString();
            MultiValueMap<String, String> encoded = UriComponentsBuilder.newInstance()
                    .query(query == null ? "" : query.replace("+", "%20"))
                    .build()
                    .getQueryParams();
            encoded.forEach((name, values) -> parameters.put(
                    decoded(name),
                    values.stream()
                            .map(value -> value == null ? "" : decoded(value))
                            .toArray(String[]::new)));
        }

        private static String decoded(String text) {
            return UriUtils.decode(text, java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public String getContentType() {
            return "application/octet-stream";
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(List.copyOf(parameters.keySet()));
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
