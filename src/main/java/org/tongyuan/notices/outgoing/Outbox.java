package org.tongyuan.notices.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits to be sent to a phone and what became of it. Real time: sending is no legal act. */
@Repository
public class Outbox {

    enum State {
        WAITING("待发送"),
        SENT("已发送"),
        FAILED("发送失败"),
        NO_ADDRESS("没有号码");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    record Outgoing(
            UUID id,
            UUID personId,
            String title,
            String text,
            State state,
            int attempts,
            Instant created,
            @Nullable Instant sent,
            @Nullable String lastError) {}

    /** What became of one message; {@code error} is set when the provider did not take it. */
    record Outcome(Outgoing outgoing, State state, @Nullable String error) {

        static Outcome sent(Outgoing outgoing) {
            return new Outcome(outgoing, State.SENT, null);
        }

        static Outcome noAddress(Outgoing outgoing) {
            return new Outcome(outgoing, State.NO_ADDRESS, null);
        }

        static Outcome failed(Outgoing outgoing, String error) {
            boolean again = outgoing.attempts() + 1 < MOST_ATTEMPTS;
            return new Outcome(outgoing, again ? State.WAITING : State.FAILED, error);
        }

        /** Seconds until the next attempt: 1, 2, 4 … minutes; null when nothing more will be tried. */
        @Nullable
        Long secondsToWait() {
            return state == State.WAITING
                    ? Long.valueOf(Duration.ofMinutes(1L << outgoing.attempts()).toSeconds())
                    : null;
        }
    }

    private static final int MOST_ATTEMPTS = 8;
    private static final String SELECT = """
        SELECT id, person_id, title, text, sms, attempts, created, sent, last_error FROM notices.message
        """;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is due, oldest first. One node sends at a time; after a crash it is sent again, and the gateway knows it by its id. */
    List<Outgoing> due(int limit) {
        return jdbc.sql(SELECT + "WHERE next_attempt <= clock_timestamp() ORDER BY next_attempt LIMIT ?")
                .param(limit)
                .query(Outbox::map)
                .list();
    }

    /** Notes what became of them, all in one statement. */
    void note(List<Outcome> outcomes) {
        jdbc.sql("""
            UPDATE notices.message m
            SET sms = o.state, attempts = m.attempts + 1, last_error = o.error,
                sent = CASE WHEN o.state = 'SENT' THEN clock_timestamp() END,
                next_attempt = clock_timestamp() + o.wait * interval '1 second'
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[]) AS o (id, state, error, wait)
            WHERE m.id = o.id AND m.sms = 'WAITING'\
            """)
                .param(outcomes.stream().map(o -> o.outgoing().id()).toArray(UUID[]::new))
                .param(outcomes.stream().map(o -> o.state().name()).toArray(String[]::new))
                .param(outcomes.stream().map(Outcome::error).toArray(String[]::new))
                .param(outcomes.stream().map(Outcome::secondsToWait).toArray(Long[]::new))
                .update();
    }

    List<Outgoing> newest(@Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
            WHERE sms IS NOT NULL AND (:before::uuid IS NULL OR id < :before::uuid)
            ORDER BY id DESC LIMIT :limit\
            """)
                .param("before", before)
                .param("limit", limit)
                .query(Outbox::map)
                .list();
    }

    private static Outgoing map(ResultSet row, int n) throws SQLException {
        OffsetDateTime sent = row.getObject("sent", OffsetDateTime.class);
        return new Outgoing(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                State.valueOf(row.getString("sms")),
                row.getInt("attempts"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("last_error"));
    }
}
