package org.tongyuan.standards.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;
import org.tongyuan.standards.consultation.Comment.Answer;
import org.tongyuan.standards.consultation.Comment.AnswerKind;

/** Comments in the database; what was typed, name and contact are sealed there. */
@Component
class Comments {

    /** How many comments there are, and what became of them. */
    record Figures(int all, int adopted, int partly, int notAdopted) {
        public int unanswered() {
            return all - adopted - partly - notAdopted;
        }
    }

    static final int PAGE = 50;

    private static final String SELECT = """
        SELECT id, consultation, receipt, place, text, name, contact, at, answer_kind, answer, public_text, answered_at
        FROM standards.comment\s""";
    private static final String CONTEXT = "standards.comment.";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Comments(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(Comment c) {
        jdbc.sql("""
            INSERT INTO standards.comment (id, consultation, receipt, place, text, name, contact, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(c.id())
                .param(c.consultation())
                .param(c.receipt())
                .param(c.place())
                .param(cipher.seal(c.text(), CONTEXT + c.id() + ".text"))
                .param(sealed(c.name(), c.id(), "name"))
                .param(sealed(c.contact(), c.id(), "contact"))
                .param(c.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(UUID id, Answer answer, String publicText, Actor by) {
        jdbc.sql("""
            UPDATE standards.comment
            SET answer_kind = ?, answer = ?, public_text = ?, answered_at = ?, answered_by = ? WHERE id = ?\
            """)
                .params(
                        answer.kind().name(),
                        answer.text(),
                        publicText,
                        answer.at().atOffset(ZoneOffset.UTC),
                        by.kind() + ":" + by.id(),
                        id)
                .update();
    }

    Comment require(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFound("comment " + id));
    }

    Optional<Comment> byReceipt(String receipt) {
        return jdbc.sql(SELECT + "WHERE receipt = ?")
                .param(receipt)
                .query(this::map)
                .optional();
    }

    /** The unanswered first, then in the order in which they came; one more than a page when there is another. */
    List<Comment> page(UUID consultation, int page) {
        return jdbc.sql(SELECT + "WHERE consultation = ? ORDER BY answer_kind IS NOT NULL, id OFFSET ? LIMIT ?")
                .params(consultation, (long) page * PAGE, PAGE + 1)
                .query(this::map)
                .list();
    }

    Figures figures(UUID consultation) {
        return jdbc.sql("""
            SELECT count(*)::int, (count(*) FILTER (WHERE answer_kind = 'ADOPTED'))::int,
                   (count(*) FILTER (WHERE answer_kind = 'PARTLY'))::int,
                   (count(*) FILTER (WHERE answer_kind = 'NOT_ADOPTED'))::int
            FROM standards.comment WHERE consultation = ?\
            """)
                .param(consultation)
                .query((row, n) -> new Figures(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private Comment map(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String kind = row.getString("answer_kind");
        return new Comment(
                id,
                row.getObject("consultation", UUID.class),
                row.getString("receipt"),
                row.getString("place"),
                cipher.open(row.getString("text"), CONTEXT + id + ".text"),
                opened(row.getString("name"), id, "name"),
                opened(row.getString("contact"), id, "contact"),
                row.getTimestamp("at").toInstant(),
                kind == null
                        ? null
                        : new Answer(
                                AnswerKind.valueOf(kind),
                                row.getString("answer"),
                                row.getTimestamp("answered_at").toInstant()),
                row.getString("public_text"));
    }

    private @Nullable String sealed(@Nullable String clear, UUID id, String field) {
        return clear == null ? null : cipher.seal(clear, CONTEXT + id + "." + field);
    }

    private @Nullable String opened(@Nullable String sealed, UUID id, String field) {
        return sealed == null ? null : cipher.open(sealed, CONTEXT + id + "." + field);
    }

    /** Counts a comment from this address, real time; how many there were within the hour before it. */
    int countFrom(String address) {
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("DELETE FROM standards.comment_sender WHERE at < ?")
                .param(now.minusHours(1))
                .update();
        String sender = cipher.blindIndex("standards.comment.address", address);
        int before = jdbc.sql("SELECT count(*) FROM standards.comment_sender WHERE sender = ?")
                .param(sender)
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO standards.comment_sender (sender, at) VALUES (?, ?)")
                .params(sender, now)
                .update();
        return before;
    }
}
