package org.tongyuan.disclosure.conversion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.AnsweredRequests;
import org.tongyuan.disclosure.request.ReplyType;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;

/** What was refused to applicants or found not to be public, with when it was last looked at and is to be looked at again. */
@Repository
class RefusedInformation {

    static final int PAGE = 50;

    private static final String ALL = """
        WITH refused AS (
          SELECT 'REQUEST' AS kind, r.id, r.number AS name, r.number AS key, r.agency_id, r.ended_on AS since, r.reply_type AS ground
          FROM disclosure.request r WHERE r.ended_on IS NOT NULL AND r.reply_type = ANY (?)
          UNION ALL
          SELECT 'RECORD', r.id, v.name, r.id::text, r.agency_id, v.reviewed_on, NULL
          FROM disclosure.record r JOIN disclosure.record_version v ON v.record_id = r.id AND v.number = r.working
          WHERE r.state = 'NOT_PUBLIC' AND v.reviewed_on IS NOT NULL),
        last AS (
          SELECT DISTINCT ON (subject_id) subject_id, reviewed_on, open, record_id FROM disclosure.refusal_review
          ORDER BY subject_id, reviewed_on DESC, id DESC)
        SELECT f.* FROM (
          SELECT f.*, l.reviewed_on, ((coalesce(l.reviewed_on, f.since) + make_interval(months => ?))::date) AS due_on
          FROM refused f LEFT JOIN last l ON l.subject_id = f.id WHERE l.open IS NOT TRUE) f\s""";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final TimeLimits limits;

    RefusedInformation(JdbcClient jdbc, PersonalDataCipher cipher, TimeLimits limits) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.limits = limits;
    }

    /** Where a refusal stands: a request that was refused, wholly or in part, or a draft found not to be public. */
    enum Kind {
        REQUEST,
        RECORD
    }

    /**
     * A refusal to be looked at.
     *
     * @param name the request's number, or the draft's name
     * @param key what its page is found by
     */
    record Refusal(
            Kind kind,
            UUID id,
            String name,
            String key,
            UUID agencyId,
            LocalDate since,
            @Nullable ReplyType ground,
            @Nullable LocalDate reviewedOn,
            LocalDate dueOn) {

        public String path() {
            return "/desk/disclosure/" + (kind == Kind.REQUEST ? "requests/" : "records/") + key;
        }

        public String why() {
            return ground == null ? "审查结论为不予公开" : ground.label();
        }
    }

    /** Of an agency, null of all: what is due first standing first, a page and one more; {@code after} the last of the page before. */
    List<Refusal> of(@Nullable UUID agency, @Nullable After after) {
        var from = after == null ? new After(LocalDate.EPOCH, new UUID(0, 0)) : after;
        return jdbc.sql(ALL + """
            WHERE (?::uuid IS NULL OR f.agency_id = ?::uuid) AND (f.due_on, f.id) > (?, ?) ORDER BY f.due_on, f.id LIMIT\s""" + (PAGE + 1))
                .params(Arrays.asList(AnsweredRequests.refusals(), months(), agency, agency, from.dueOn(), from.id()))
                .query(RefusedInformation::map)
                .list();
    }

    /** The last line of a page. */
    record After(LocalDate dueOn, UUID id) {

        static @Nullable After parse(@Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f-]{36}")) {
                return null;
            }
            try {
                return new After(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                return null;
            }
        }

        static String of(Refusal line) {
            return line.dueOn() + "_" + line.id();
        }
    }

    /** What is to be looked at by this day, of all agencies, and was not yet told of for that day; from now on it was. */
    List<Refusal> tellDue(LocalDate today) {
        var due = jdbc.sql(ALL + """
            WHERE f.due_on <= ? AND NOT EXISTS (SELECT FROM disclosure.refusal_told t WHERE t.subject_id = f.id AND t.due_on = f.due_on)
            ORDER BY f.due_on, f.id\
            """)
                .params(Arrays.asList(AnsweredRequests.refusals(), months(), today))
                .query(RefusedInformation::map)
                .list();
        due.forEach(r -> jdbc.sql("INSERT INTO disclosure.refusal_told (subject_id, due_on, told_on) VALUES (?, ?, ?)")
                .params(r.id(), r.dueOn(), today)
                .update());
        return due;
    }

    Refusal require(UUID id) {
        return jdbc.sql(ALL + "WHERE f.id = ?")
                .params(Arrays.asList(AnsweredRequests.refusals(), months(), id))
                .query(RefusedInformation::map)
                .optional()
                .orElseThrow(() -> new NotFound("refusal " + id));
    }

    private Integer months() {
        return limits.require("OGI_REFUSAL_REVIEW").length();
    }

    /** What was found. */
    record Finding(
            UUID id, Refusal of, String reason, @Nullable UUID record) {}

    void add(Finding finding, LocalDate on, Instant at, UUID by, String name) {
        jdbc.sql("""
            INSERT INTO disclosure.refusal_review (id, subject_kind, subject_id, agency_id, open, reason, reviewed_on, reviewed_at, reviewed_by,
              reviewer, record_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        finding.id(),
                        finding.of().kind().name(),
                        finding.of().id(),
                        finding.of().agencyId(),
                        finding.record() != null,
                        cipher.seal(finding.reason(), context(finding.id())),
                        on,
                        Timestamp.from(at),
                        by,
                        name,
                        finding.record()))
                .update();
    }

    /** A review that was made. */
    record Review(
            LocalDate on,
            boolean open,
            String reason,
            String reviewer,
            @Nullable UUID record) {}

    /** The newest first. */
    List<Review> reviewsOf(UUID subject) {
        return jdbc.sql(
                        "SELECT * FROM disclosure.refusal_review WHERE subject_id = ? ORDER BY reviewed_on DESC, id DESC")
                .param(subject)
                .query((row, n) -> new Review(
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getBoolean("open"),
                        cipher.open(row.getString("reason"), context(row.getObject("id", UUID.class))),
                        row.getString("reviewer"),
                        row.getObject("record_id", UUID.class)))
                .list();
    }

    private static String context(UUID id) {
        return "disclosure.refusal_review.reason:" + id;
    }

    private static Refusal map(ResultSet row, int n) throws SQLException {
        String ground = row.getString("ground");
        return new Refusal(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("key"),
                row.getObject("agency_id", UUID.class),
                row.getObject("since", LocalDate.class),
                ground == null ? null : ReplyType.valueOf(ground),
                row.getObject("reviewed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
