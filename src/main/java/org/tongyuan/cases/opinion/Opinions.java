package org.tongyuan.cases.opinion;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.opinion.Opinion.About;
import org.tongyuan.cases.opinion.Opinion.Answer;
import org.tongyuan.cases.opinion.Opinion.Signature;
import org.tongyuan.cases.opinion.Opinion.Verdict;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of cases.opinion_request. */
@Repository
public class Opinions {

    private static final String SELECT =
            "SELECT o.*, c.number, c.item_name, c.applicant_person_id, c.ended_on FROM cases.opinion_request o"
                    + " JOIN cases.case_file c ON c.id = o.case_id ";
    private static final String OPEN = "o.answered_at IS NULL AND o.withdrawn_at IS NULL AND c.ended_on IS NULL";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Opinions(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Which of them a list shows: asked of this agency, by it, or either, null for any; {@code overdueOn} the day on which they are late. */
    record Filter(
            @Nullable UUID of,
            @Nullable UUID from,
            @Nullable UUID either,
            boolean open,
            @Nullable LocalDate overdueOn) {}

    void add(Opinion o) {
        jdbc.sql("""
            INSERT INTO cases.opinion_request (id, case_id, from_agency_id, from_agency, asked_by_id, asked_by, asked_for, asked_at,
                agency_id, agency, question, files, answer_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        o.id(),
                        o.about().caseId(),
                        o.fromAgencyId(),
                        o.fromAgency(),
                        o.asked().by(),
                        o.asked().name(),
                        o.asked().inPlaceOf(),
                        Timestamp.from(o.asked().at()),
                        o.agencyId(),
                        o.agency(),
                        cipher.seal(o.question(), context("question", o.id())),
                        o.files().toArray(UUID[]::new),
                        o.answerBy()))
                .update();
    }

    void answer(UUID id, Answer as) {
        String text = as.text();
        jdbc.sql("""
            UPDATE cases.opinion_request SET verdict = ?, answer = ?, answered_by_id = ?, answered_by = ?, answered_for = ?,
                answered_at = ? WHERE id = ?\
            """)
                .params(Arrays.asList(
                        as.verdict().name(),
                        text == null ? null : cipher.seal(text, context("answer", id)),
                        as.by().by(),
                        as.by().name(),
                        as.by().inPlaceOf(),
                        Timestamp.from(as.by().at()),
                        id))
                .update();
    }

    void withdraw(UUID id, Signature as) {
        jdbc.sql("""
            UPDATE cases.opinion_request SET withdrawn_by_id = ?, withdrawn_by = ?, withdrawn_for = ?, withdrawn_at = ? WHERE id = ?\
            """)
                .params(Arrays.asList(as.by(), as.name(), as.inPlaceOf(), Timestamp.from(as.at()), id))
                .update();
    }

    /** The day on which the case falls due, as the desk shows it. */
    Optional<LocalDate> dueOf(UUID caseId) {
        return jdbc.sql("SELECT due_on FROM cases.case_file WHERE id = ? AND due_on IS NOT NULL")
                .param(caseId)
                .query(LocalDate.class)
                .optional();
    }

    /** Locked until the transaction ends, so that it is answered once. */
    Opinion lock(UUID id) {
        return one("WHERE o.id = ? FOR UPDATE OF o", id);
    }

    Opinion require(UUID id) {
        return one("WHERE o.id = ?", id);
    }

    private Opinion one(String where, UUID id) {
        return read(where, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("opinion " + id));
    }

    /** In the order in which they were asked. */
    public List<Opinion> of(UUID caseId) {
        return read("WHERE o.case_id = ? ORDER BY o.id", List.of(caseId));
    }

    public List<Opinion> ofCase(String number) {
        return read("WHERE c.number = ? ORDER BY o.id", List.of(number));
    }

    /** Open ones first, by the day of the answer, then the others, the latest first. */
    List<Opinion> find(Filter filter, int limit) {
        var where = new StringBuilder("WHERE true");
        var values = new ArrayList<Object>();
        if (filter.of() != null) {
            where.append(" AND o.agency_id = ?");
            values.add(filter.of());
        }
        if (filter.from() != null) {
            where.append(" AND o.from_agency_id = ?");
            values.add(filter.from());
        }
        if (filter.either() != null) {
            where.append(" AND (o.agency_id = ? OR o.from_agency_id = ?)");
            values.add(filter.either());
            values.add(filter.either());
        }
        if (filter.open()) {
            where.append(" AND ").append(OPEN);
        }
        if (filter.overdueOn() != null) {
            where.append(" AND o.answer_by < ?");
            values.add(filter.overdueOn());
        }
        String order = " ORDER BY (" + OPEN + ") DESC, CASE WHEN " + OPEN + " THEN o.answer_by END, o.id DESC LIMIT ";
        return read(where + order + limit, values);
    }

    /** How many wait for an answer of this agency. */
    public int waiting(UUID agency) {
        return jdbc.sql("SELECT count(*) FROM cases.opinion_request o JOIN cases.case_file c ON c.id = o.case_id"
                        + " WHERE o.agency_id = ? AND " + OPEN)
                .param(agency)
                .query(Integer.class)
                .single();
    }

    private List<Opinion> read(String where, List<?> values) {
        return jdbc.sql(SELECT + where)
                .params(values)
                .query((row, n) -> opinion(row))
                .list();
    }

    private Opinion opinion(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Opinion(
                id,
                new About(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getString("item_name"),
                        row.getObject("applicant_person_id", UUID.class),
                        row.getObject("ended_on", LocalDate.class)),
                row.getObject("from_agency_id", UUID.class),
                row.getString("from_agency"),
                signature(row, "asked"),
                row.getObject("agency_id", UUID.class),
                row.getString("agency"),
                cipher.open(row.getString("question"), context("question", id)),
                files(row.getArray("files")),
                row.getObject("answer_by", LocalDate.class),
                answer(row, id),
                row.getTimestamp("withdrawn_at") == null ? null : signature(row, "withdrawn"));
    }

    private static List<UUID> files(Array ids) throws SQLException {
        return List.of((UUID[]) ids.getArray());
    }

    private @Nullable Answer answer(ResultSet row, UUID id) throws SQLException {
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return null;
        }
        String text = row.getString("answer");
        return new Answer(
                Verdict.valueOf(verdict),
                text == null ? null : cipher.open(text, context("answer", id)),
                signature(row, "answered"));
    }

    private static Signature signature(ResultSet row, String which) throws SQLException {
        return new Signature(
                row.getString(which + "_by_id"),
                row.getString(which + "_by"),
                row.getString(which + "_for"),
                row.getTimestamp(which + "_at").toInstant());
    }

    private static String context(String column, UUID id) {
        return "cases.opinion_request." + column + ":" + id;
    }
}
