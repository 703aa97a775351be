package org.tongyuan.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the session of the running request for as long as it runs. Spring Session asks the repository for it once more when the
 * answer has been sent, only to compare its id: a statement, a transaction and an unpacking for nothing.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionOfRequest extends OncePerRequestFilter {

    private static final ThreadLocal<Found> FOUND = new ThreadLocal<>();

    private static final class Found {
        private @Nullable Session session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FOUND.set(new Found());
        try {
            chain.doFilter(request, response);
        } finally {
            FOUND.remove();
        }
    }

    /** The session with this id as found before in this request, or found now. */
    @SuppressWarnings("unchecked")
    static <S extends Session> @Nullable S find(String id, Supplier<@Nullable S> read) {
        Found found = FOUND.get();
        Session known = found == null ? null : found.session;
        if (known != null && known.getId().equals(id)) {
            return (S) known;
        }
        S session = read.get();
        if (found != null) {
            found.session = session;
        }
        return session;
    }

    static void forget() {
        Found found = FOUND.get();
        if (found != null) {
            found.session = null;
        }
    }
}
