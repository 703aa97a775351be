package org.tongyuan.cases.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.referral.Referral.About;
import org.tongyuan.cases.referral.Referral.Ending;
import org.tongyuan.cases.referral.Referral.Outcome;
import org.tongyuan.cases.referral.Referral.Side;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of cases.referral. */
@Repository
public class Referrals {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Referrals(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Which of them a list shows; {@code overdueOn} the day on which they are too late. */
    record Filter(
            @Nullable UUID agency, boolean open, @Nullable LocalDate overdueOn) {}

    /** A referral with what it is about: the case, or the question as it was written down. */
    record Listed(
            Referral of,
            @Nullable String caseNumber,
            @Nullable String itemName,
            @Nullable String question) {}

    /** Refused while another one of the same case or question waits. */
    void add(Referral r) {
        int added = jdbc.sql("""
            INSERT INTO cases.referral (id, case_id, advice_id, from_agency_id, from_agency, from_account_id, from_name, to_agency_id,
                to_agency, to_account_id, to_name, note, handed_at, due_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """)
                .params(Arrays.asList(
                        r.id(),
                        r.about().caseId(),
                        r.about().adviceId(),
                        r.from().agencyId(),
                        r.from().agency(),
                        r.from().accountId(),
                        r.from().name(),
                        r.to().agencyId(),
                        r.to().agency(),
                        r.to().accountId(),
                        r.to().name(),
                        cipher.seal(r.note(), context("note", r.id())),
                        Timestamp.from(r.handedAt()),
                        r.dueOn()))
                .update();
        if (added == 0) {
            throw new RuleBroken("case.referral.waiting");
        }
    }

    void save(Referral r) {
        var ending = r.ending();
        if (ending != null) {
            String note = ending.note();
            jdbc.sql("""
                UPDATE cases.referral SET outcome = ?, ended_at = ?, ended_by_id = ?, ended_by = ?, ended_note = ?
                WHERE id = ? AND ended_at IS NULL\
                """)
                    .params(Arrays.asList(
                            ending.outcome().name(),
                            Timestamp.from(ending.at()),
                            ending.accountId(),
                            ending.name(),
                            note == null ? null : cipher.seal(note, context("ended_note", r.id())),
                            r.id()))
                    .update();
        }
    }

    /** Locked until the transaction ends, so that it ends once. */
    Referral lock(UUID id) {
        return read("WHERE r.id = ? FOR UPDATE", List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("referral " + id));
    }

    /** In the order in which they were made. */
    List<Referral> of(About about) {
        return about.caseId() != null
                ? read("WHERE r.case_id = ? ORDER BY r.id", List.of(about.caseId()))
                : read("WHERE r.advice_id = ? ORDER BY r.id", Arrays.asList(about.adviceId()));
    }

    /** Those of several questions, in the order in which they were made. */
    List<Referral> ofQuestions(Collection<UUID> advice) {
        return read("WHERE r.advice_id = ANY (?) ORDER BY r.id", List.of((Object) advice.toArray(UUID[]::new)));
    }

    Listed requireListed(UUID id) {
        return listed("WHERE r.id = ?", List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("referral " + id));
    }

    /** Waiting ones by the day on which they are due, all of them the latest first. */
    List<Listed> find(Filter filter, int limit) {
        var where = new StringBuilder("WHERE true");
        var values = new ArrayList<Object>();
        if (filter.agency() != null) {
            where.append(" AND (r.from_agency_id = ? OR r.to_agency_id = ?)");
            values.add(filter.agency());
            values.add(filter.agency());
        }
        if (filter.open()) {
            where.append(" AND r.ended_at IS NULL");
        }
        if (filter.overdueOn() != null) {
            where.append(" AND r.due_on < ?");
            values.add(filter.overdueOn());
        }
        return listed(
                where + (filter.open() ? " ORDER BY r.due_on, r.id" : " ORDER BY r.id DESC") + " LIMIT " + limit,
                values);
    }

    /** How many wait: those an agency should take, or, without an agency, those of the whole hall that are overdue. */
    public int waiting(@Nullable UUID agency, @Nullable LocalDate overdueOn) {
        var where = new StringBuilder("WHERE ended_at IS NULL");
        var values = new ArrayList<Object>();
        if (agency != null) {
            where.append(" AND to_agency_id = ?");
            values.add(agency);
        }
        if (overdueOn != null) {
            where.append(" AND due_on < ?");
            values.add(overdueOn);
        }
        return jdbc.sql("SELECT count(*) FROM cases.referral " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private List<Listed> listed(String where, List<?> values) {
        return jdbc.sql(
                        "SELECT r.*, c.number, coalesce(c.item_name, a.item_name) AS item_name, a.question FROM cases.referral r"
                                + " LEFT JOIN cases.case_file c ON c.id = r.case_id LEFT JOIN cases.advice a ON a.id = r.advice_id "
                                + where)
                .params(values)
                .query((row, n) -> new Listed(
                        referral(row), row.getString("number"), row.getString("item_name"), row.getString("question")))
                .list();
    }

    private List<Referral> read(String where, List<?> values) {
        return jdbc.sql("SELECT r.* FROM cases.referral r " + where)
                .params(values)
                .query((row, n) -> referral(row))
                .list();
    }

    private Referral referral(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Referral(
                id,
                new About(row.getObject("case_id", UUID.class), row.getObject("advice_id", UUID.class)),
                side(row, "from"),
                side(row, "to"),
                cipher.open(row.getString("note"), context("note", id)),
                row.getTimestamp("handed_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                ending(row, id));
    }

    private static Side side(ResultSet row, String which) throws SQLException {
        return new Side(
                row.getObject(which + "_agency_id", UUID.class),
                row.getString(which + "_agency"),
                row.getObject(which + "_account_id", UUID.class),
                row.getString(which + "_name"));
    }

    private @Nullable Ending ending(ResultSet row, UUID id) throws SQLException {
        var at = row.getTimestamp("ended_at");
        if (at == null) {
            return null;
        }
        String note = row.getString("ended_note");
        return new Ending(
                Outcome.valueOf(row.getString("outcome")),
                at.toInstant(),
                row.getObject("ended_by_id", UUID.class),
                row.getString("ended_by"),
                note == null ? null : cipher.open(note, context("ended_note", id)));
    }

    private static String context(String column, UUID id) {
        return "cases.referral." + column + ":" + id;
    }
}
