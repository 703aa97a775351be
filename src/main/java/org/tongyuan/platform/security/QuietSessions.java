package org.tongyuan.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that do not say of every page view that they were used, only once a minute: the repository writes what changed, and of most
 * page views nothing did. A session that lapses for want of use does so up to a minute early.
 */
final class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSessions.Quiet<S>> {

    private static final Duration NOTED = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;

    private QuietSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    static <S extends Session> QuietSessions<S> of(FindByIndexNameSessionRepository<S> sessions) {
        return new QuietSessions<>(sessions);
    }

    @Override
    public Quiet<S> createSession() {
        return new Quiet<>(sessions.createSession());
    }

    @Override
    public void save(Quiet<S> session) {
        sessions.save(session.kept);
    }

    @Override
    public @Nullable Quiet<S> findById(String id) {
        return SessionOfRequest.find(id, () -> {
            S found = sessions.findById(id);
            return found == null ? null : new Quiet<>(found);
        });
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.forget();
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Quiet<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        var found = new LinkedHashMap<String, Quiet<S>>();
        sessions.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new Quiet<>(session)));
        return found;
    }

    /** A session as it is kept, deaf to use within the minute. */
    static final class Quiet<S extends Session> implements Session {

        private final S kept;

        private Quiet(S kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(kept.getLastAccessedTime().plus(NOTED))) {
                kept.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own signature
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                kept.removeAttribute(name);
            } else {
                kept.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
