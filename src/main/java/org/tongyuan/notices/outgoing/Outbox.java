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
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.notices.Notice;
import org.tongyuan.platform.Ids;

/** What waits to be sent and what became of it. Real time: sending is no legal act. */
@Repository
public class Outbox {

    /** How a message leaves the house. */
    public enum Channel {
        SMS("短信"),
        MAIL("邮件");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    enum State {
        WAITING("待发送"),
        SENDING("发送中"),
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
            Channel channel,
            String title,
            String text,
            State state,
            int attempts,
            Instant created,
            @Nullable Instant sent,
            @Nullable String lastError) {}

    /** After a crash between taking and sending, the message is taken again; the gateway knows it by its id. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS = 8;
    private static final String COLUMNS =
            "id, person_id, channel, title, text, state, attempts, created, sent, last_error";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Channel channel, Notice notice) {
        jdbc.sql("""
            INSERT INTO notices.outgoing
              (id, person_id, channel, subject_kind, subject_id, title, text, state, next_attempt, created)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', clock_timestamp(), clock_timestamp())\
            """)
                .params(
                        Ids.next(),
                        notice.personId(),
                        channel.name(),
                        notice.subject().kind(),
                        notice.subject().id(),
                        notice.title(),
                        notice.text())
                .update();
    }

    /** Takes what is due, so that no other node takes it; committed before anything is sent. */
    @Transactional
    public List<Outgoing> take(int limit) {
        return jdbc.sql("""
            UPDATE notices.outgoing o
            SET state = 'SENDING', attempts = attempts + 1, next_attempt = clock_timestamp() + ?::interval
            FROM (SELECT id FROM notices.outgoing WHERE next_attempt <= clock_timestamp()
                  ORDER BY next_attempt LIMIT ? FOR UPDATE SKIP LOCKED) due
            WHERE o.id = due.id
            RETURNING o.id, person_id, channel, title, text, state, attempts, created, sent, last_error\
            """).params(LEASE.toString(), limit).query(Outbox::map).list();
    }

    void sent(UUID id) {
        jdbc.sql("UPDATE notices.outgoing SET state = 'SENT', sent = clock_timestamp(), next_attempt = NULL"
                        + " WHERE id = ?")
                .param(id)
                .update();
    }

    void noAddress(UUID id) {
        jdbc.sql("UPDATE notices.outgoing SET state = 'NO_ADDRESS', next_attempt = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    /** Tried again after 1, 2, 4 … minutes; given up after {@value #MOST_ATTEMPTS} attempts. */
    void failed(Outgoing outgoing, String error) {
        boolean again = outgoing.attempts() < MOST_ATTEMPTS;
        Duration wait = Duration.ofMinutes(1L << (outgoing.attempts() - 1));
        jdbc.sql("""
            UPDATE notices.outgoing SET state = ?, last_error = ?,
              next_attempt = CASE WHEN ? THEN clock_timestamp() + ?::interval END
            WHERE id = ?\
            """)
                .params(again ? "WAITING" : "FAILED", error, again, wait.toString(), outgoing.id())
                .update();
    }

    List<Outgoing> newest(@Nullable UUID before, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
             FROM notices.outgoing WHERE (:before::uuid IS NULL OR id < :before::uuid)
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
                Channel.valueOf(row.getString("channel")),
                row.getString("title"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("last_error"));
    }
}
