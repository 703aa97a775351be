package org.tongyuan.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whose first factor was right, kept for five minutes of real time until the second one comes; this signs nobody in. */
record HalfSignedIn(String loginName, String how, Instant since) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = HalfSignedIn.class.getName();
    private static final Duration VALID = Duration.ofMinutes(5);

    /** Under a new session id: one that somebody planted beforehand leads nowhere. */
    static void keep(HttpServletRequest request, String loginName, String how) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(NAME, new HalfSignedIn(loginName, how, Instant.now()));
    }

    static Optional<HalfSignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof HalfSignedIn half
                ? Optional.of(half).filter(h -> h.since().plus(VALID).isAfter(Instant.now()))
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
