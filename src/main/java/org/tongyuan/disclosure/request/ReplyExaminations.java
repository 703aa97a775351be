package org.tongyuan.disclosure.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.publication.PersonalDataCheck.Seen;
import org.tongyuan.disclosure.request.ReplyExamination.Conclusion;
import org.tongyuan.disclosure.request.ReplyExamination.Hit;
import org.tongyuan.disclosure.request.ReplyExamination.Proposal;
import org.tongyuan.disclosure.request.ReplyExamination.Referral;
import org.tongyuan.disclosure.request.ReplyExamination.Signed;
import org.tongyuan.disclosure.request.ReplyExamination.Verdict;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;

/** The rows of disclosure.reply_examination with its documents and finds; what people wrote is encrypted. */
@Repository
class ReplyExaminations {

    private final JdbcClient jdbc;
    private final RequestRows rows;

    ReplyExaminations(JdbcClient jdbc, RequestRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The one that counts: the newest. */
    Optional<ReplyExamination> of(UUID request) {
        return jdbc.sql("SELECT * FROM disclosure.reply_examination WHERE request_id = ? AND NOT replaced")
                .param(request)
                .query(this::map)
                .optional();
    }

    /** Takes the place of the one before. */
    UUID add(UUID request, Proposal proposal, Signed by) {
        jdbc.sql("UPDATE disclosure.reply_examination SET replaced = true WHERE request_id = ? AND NOT replaced")
                .param(request)
                .update();
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO disclosure.reply_examination (id, request_id, reply_type, grounds, reason, provided, proposed_by_kind,
                proposed_by_id, proposed_by_name, proposed_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        id,
                        request,
                        proposal.type().name(),
                        proposal.grounds().stream().map(ReplyType::name).toArray(String[]::new),
                        rows.sealed(Texts.orNull(proposal.reason()), "examined_reason", id),
                        rows.sealed(Texts.orNull(proposal.provided()), "examined_provided", id),
                        by.by().kind().name(),
                        by.by().id(),
                        by.name(),
                        by.on()))
                .update();
        for (int place = 0; place < proposal.files().size(); place++) {
            var file = proposal.files().get(place);
            jdbc.sql(
                            "INSERT INTO disclosure.reply_examination_file (examination_id, place, file_id, sha256) VALUES (?, ?, ?, ?)")
                    .params(id, place, file.id(), file.sha256())
                    .update();
        }
        return id;
    }

    void add(UUID examination, String place, List<Seen> seen) {
        for (Seen one : seen) {
            jdbc.sql("""
                INSERT INTO disclosure.reply_examination_hit (id, examination_id, place, kind, shown, fingerprint)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
                """)
                    .params(Ids.next(), examination, place, one.kind(), one.shown(), one.fingerprint())
                    .update();
        }
    }

    void answer(UUID hit, String reason, String by, LocalDate on) {
        jdbc.sql(
                        "UPDATE disclosure.reply_examination_hit SET reason = ?, answered_by = ?, answered_on = ? WHERE id = ?")
                .params(Arrays.asList(rows.sealed(reason, "examined_hit", hit), by, on, hit))
                .update();
    }

    void refer(UUID id, Referral r) {
        jdbc.sql("""
            UPDATE disclosure.reply_examination SET referred_to = ?, referral_number = ?, referral_question = ?, referred_on = ?
            WHERE id = ?\
            """)
                .params(Arrays.asList(
                        r.to(), r.number(), rows.sealed(r.question(), "examined_question", id), r.on(), id))
                .update();
    }

    void answered(UUID id, Referral.Answer a) {
        jdbc.sql(
                        "UPDATE disclosure.reply_examination SET answered_by = ?, answer_number = ?, answer = ?, answered_on = ? WHERE id = ?")
                .params(Arrays.asList(a.by(), a.number(), rows.sealed(a.text(), "examined_answer", id), a.on(), id))
                .update();
    }

    void conclude(UUID id, Conclusion c) {
        jdbc.sql("""
            UPDATE disclosure.reply_examination SET verdict = ?, basis = ?, examined_by_kind = ?, examined_by_id = ?,
                examined_by_name = ?, examined_on = ? WHERE id = ?\
            """)
                .params(Arrays.asList(
                        c.verdict().name(),
                        rows.sealed(c.basis(), "examined_basis", id),
                        c.signed().by().kind().name(),
                        c.signed().by().id(),
                        c.signed().name(),
                        c.signed().on(),
                        id))
                .update();
    }

    private ReplyExamination map(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ReplyExamination(
                id,
                row.getObject("request_id", UUID.class),
                new Proposal(
                        ReplyType.valueOf(row.getString("reply_type")),
                        Arrays.stream((String[]) row.getArray("grounds").getArray())
                                .map(ReplyType::valueOf)
                                .toList(),
                        text(row, "reason", "examined_reason", id),
                        text(row, "provided", "examined_provided", id),
                        files(id)),
                signed(row, "proposed"),
                row.getString("referred_to") == null ? null : referral(row, id),
                row.getString("verdict") == null
                        ? null
                        : new Conclusion(
                                Verdict.valueOf(row.getString("verdict")),
                                text(row, "basis", "examined_basis", id),
                                signed(row, "examined")),
                hits(id));
    }

    private Referral referral(ResultSet row, UUID id) throws SQLException {
        return new Referral(
                row.getString("referred_to"),
                row.getString("referral_number"),
                text(row, "referral_question", "examined_question", id),
                row.getObject("referred_on", LocalDate.class),
                row.getString("answered_by") == null
                        ? null
                        : new Referral.Answer(
                                row.getString("answered_by"),
                                row.getString("answer_number"),
                                text(row, "answer", "examined_answer", id),
                                row.getObject("answered_on", LocalDate.class)));
    }

    private static Signed signed(ResultSet row, String what) throws SQLException {
        return new Signed(
                new Actor(Actor.Kind.valueOf(row.getString(what + "_by_kind")), row.getString(what + "_by_id")),
                row.getString(what + "_by_name"),
                row.getObject(what + "_on", LocalDate.class));
    }

    private String text(ResultSet row, String column, String sealedAs, UUID id) throws SQLException {
        @Nullable String opened = rows.opened(row.getString(column), sealedAs, id);
        return opened == null ? "" : opened;
    }

    /** As they were when they were examined. */
    private List<RequestFile> files(UUID examination) {
        return jdbc.sql("""
            SELECT f.id, e.sha256, f.name, f.media_type, f.size, f.redacted_from FROM disclosure.reply_examination_file e
            JOIN disclosure.request_file f ON f.id = e.file_id WHERE e.examination_id = ? ORDER BY e.place\
            """)
                .param(examination)
                .query(new SimplePropertyRowMapper<>(RequestFile.class))
                .list();
    }

    private List<Hit> hits(UUID examination) {
        return jdbc.sql(
                        "SELECT * FROM disclosure.reply_examination_hit WHERE examination_id = ? ORDER BY reason IS NOT NULL, id")
                .param(examination)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Hit(
                            id,
                            row.getString("place"),
                            row.getString("kind"),
                            row.getString("shown"),
                            rows.opened(row.getString("reason"), "examined_hit", id),
                            row.getString("answered_by"),
                            row.getObject("answered_on", LocalDate.class));
                })
                .list();
    }
}
