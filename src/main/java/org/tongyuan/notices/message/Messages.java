package org.tongyuan.notices.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.notices.Notice;
import org.tongyuan.platform.Ids;

/** The in-site messages of all accounts. */
@Repository
class Messages {

    /** One message as its reader sees it. */
    record Message(
            UUID id,
            UUID accountId,
            String title,
            String text,
            String link,
            Instant created,
            @Nullable Instant read) {}

    private static final String SELECT = "SELECT id, account_id, title, text, link, created, read FROM notices.message";
    private static final RowMapper<Message> ROW = (row, n) -> {
        OffsetDateTime read = row.getObject("read", OffsetDateTime.class);
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                row.getString("link"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    };

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the site when the person has an account, and for their phone. */
    void add(@Nullable UUID accountId, Notice notice, Instant created) {
        jdbc.sql("""
            INSERT INTO notices.message (id, person_id, account_id, title, text, link, created, sms, next_attempt)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', clock_timestamp())\
            """)
                .params(Arrays.asList(
                        Ids.next(),
                        notice.personId(),
                        accountId,
                        notice.title(),
                        notice.text(),
                        notice.link(),
                        created.atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** A message to be written, and the account that reads it in the site. */
    record Told(@Nullable UUID account, Notice notice) {}

    /** The same for several, by one statement. */
    void add(List<Told> all, Instant created) {
        UUID[] ids = all.stream().map(told -> Ids.next()).toArray(UUID[]::new);
        UUID[] accounts = all.stream().map(Told::account).toArray(UUID[]::new);
        UUID[] persons = all.stream().map(told -> told.notice().personId()).toArray(UUID[]::new);
        jdbc.sql("""
            INSERT INTO notices.message (id, person_id, account_id, title, text, link, created, sms, next_attempt)
            SELECT m.id, m.person, m.account, m.title, m.text, m.link, ?, 'WAITING', clock_timestamp()
            FROM unnest(?, ?, ?, ?, ?, ?) AS m(id, person, account, title, text, link)\
            """)
                .param(created.atOffset(ZoneOffset.UTC))
                .params(ids, persons, accounts)
                .params(texts(all, Notice::title), texts(all, Notice::text), texts(all, Notice::link))
                .update();
    }

    private static String[] texts(List<Told> all, Function<Notice, String> text) {
        return all.stream().map(told -> text.apply(told.notice())).toArray(String[]::new);
    }

    /** For the site alone. */
    void addInSite(UUID accountId, String title, String text, String link, Instant created) {
        jdbc.sql("INSERT INTO notices.message (id, account_id, title, text, link, created) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), accountId, title, text, link, created.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first, before the given id (ids sort by time) or from the newest. */
    List<Message> of(UUID accountId, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
             WHERE account_id = :account AND (:before::uuid IS NULL OR id < :before::uuid)
            ORDER BY id DESC LIMIT :limit\
            """)
                .param("account", accountId)
                .param("before", before)
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = ? AND account_id IS NOT NULL")
                .param(id)
                .query(ROW)
                .optional();
    }

    int unread(UUID accountId) {
        return jdbc.sql("SELECT count(*) FROM notices.message WHERE account_id = ? AND read IS NULL")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    void markRead(UUID id, Instant when) {
        jdbc.sql("UPDATE notices.message SET read = ? WHERE id = ? AND read IS NULL")
                .params(when.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void markAllRead(UUID accountId, Instant when) {
        jdbc.sql("UPDATE notices.message SET read = ? WHERE account_id = ? AND read IS NULL")
                .params(when.atOffset(ZoneOffset.UTC), accountId)
                .update();
    }
}
