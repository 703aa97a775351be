package org.tongyuan.cases.review;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cases.review_reply. */
@Repository
class ReviewReplies {

    private final JdbcClient jdbc;

    ReviewReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Reply r) {
        jdbc.sql("""
            INSERT INTO cases.review_reply (id, sheet_id, kind, words, at, by_id, by_name) VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(r.id(), r.sheetId(), r.kind().name(), r.words(), Timestamp.from(r.at()), r.byId(), r.by())
                .update();
    }

    /** In the order in which they were said. */
    List<Reply> of(Collection<UUID> sheets) {
        return jdbc.sql("SELECT * FROM cases.review_reply WHERE sheet_id = ANY (?) ORDER BY id")
                .param(sheets.toArray(UUID[]::new))
                .query((row, n) -> new Reply(
                        row.getObject("id", UUID.class),
                        row.getObject("sheet_id", UUID.class),
                        Reply.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name")))
                .list();
    }

    String seal(UUID id) {
        return jdbc.sql("SELECT cases.review_reply_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }
}
