package org.tongyuan.accounts.outsideidentity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a provider vouched for and whose account nobody knows yet, kept in the session for ten minutes of real time. {@code
 * subject} is the blind index of who it is there, {@code sealed} what the provider said: sessions lie in the database.
 */
record Waiting(String provider, String subject, String sealed, Instant since) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = Waiting.class.getName();
    private static final Duration VALID = Duration.ofMinutes(10);

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    static Optional<Waiting> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof Waiting waiting
                ? Optional.of(waiting).filter(w -> w.since().plus(VALID).isAfter(Instant.now()))
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
