package org.tongyuan.cases.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.outside.OutsideCase.Change;
import org.tongyuan.cases.outside.OutsideCase.Item;
import org.tongyuan.cases.outside.OutsideCase.Said;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Keeps shadow cases with the history of their states. */
@Repository
public class OutsideCases {

    private static final String INSERT = """
        INSERT INTO cases.outside_case (id, system_id, number, progress_code, first_reported_at, item_code, item_name, item_version_id,
            agency_id, region_code, applicant_person_id, state, word, received_on, accepted_on, due_on, decided_on, ended_on, link,
            as_of, reported_at, reports)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT (system_id, number) DO NOTHING\
        """;

    private static final String UPDATE = """
        UPDATE cases.outside_case SET item_code = ?, item_name = ?, item_version_id = ?, agency_id = ?, region_code = ?,
            applicant_person_id = ?, state = ?, word = ?, received_on = ?, accepted_on = ?, due_on = ?, decided_on = ?, ended_on = ?,
            link = ?, as_of = ?, reported_at = ?, reports = reports + 1
        WHERE id = ?\
        """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    OutsideCases(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The case, locked until the transaction ends so that reports on it stand in a row. */
    Optional<OutsideCase> lock(UUID system, String number) {
        return jdbc.sql("SELECT * FROM cases.outside_case WHERE system_id = ? AND number = ? FOR UPDATE")
                .params(system, number)
                .query(OutsideCases::map)
                .optional();
    }

    public Optional<OutsideCase> find(UUID system, String number) {
        return jdbc.sql("SELECT * FROM cases.outside_case WHERE system_id = ? AND number = ?")
                .params(system, number)
                .query(OutsideCases::map)
                .optional();
    }

    Optional<OutsideCase> find(UUID id) {
        return jdbc.sql("SELECT * FROM cases.outside_case WHERE id = ?")
                .param(id)
                .query(OutsideCases::map)
                .optional();
    }

    OutsideCase require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("outside case " + id));
    }

    /** Cases that bear this number; several systems may give the same one. */
    public List<OutsideCase> numbered(String number) {
        return jdbc.sql("SELECT * FROM cases.outside_case WHERE number = ? ORDER BY id LIMIT 20")
                .param(number)
                .query(OutsideCases::map)
                .list();
    }

    /** False when somebody else reported the same case first. */
    boolean add(OutsideCase c, String progressCode, Instant now) {
        return jdbc.sql(INSERT)
                        .params(c.id(), c.systemId(), c.number(), cipher.seal(progressCode, codeOf(c.id())))
                        .param(Timestamp.from(now))
                        .params(values(c, now))
                        .update()
                == 1;
    }

    void save(OutsideCase c, Instant now) {
        jdbc.sql(UPDATE).params(values(c, now)).param(c.id()).update();
    }

    private static List<@Nullable Object> values(OutsideCase c, Instant now) {
        Said said = c.said();
        Item item = said.item();
        OutsideDays days = said.days();
        return Arrays.asList(
                item.code(),
                item.name(),
                item.versionId(),
                item.agencyId(),
                item.regionCode(),
                said.applicantId(),
                said.state().name(),
                said.word(),
                days.receivedOn(),
                days.acceptedOn(),
                days.dueOn(),
                days.decidedOn(),
                days.endedOn(),
                said.link(),
                Timestamp.from(c.asOf()),
                Timestamp.from(now));
    }

    void addChange(OutsideCase c, Actor reporter, Instant now) {
        jdbc.sql("""
            INSERT INTO cases.outside_change (case_id, sequence, state, word, as_of, reported_at, reporter_kind, reporter_id)
            SELECT ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ?, ? FROM cases.outside_change WHERE case_id = ?\
            """)
                .params(c.id(), c.said().state().name(), c.said().word())
                .params(Timestamp.from(c.asOf()), Timestamp.from(now))
                .params(reporter.kind().name(), reporter.id(), c.id())
                .update();
    }

    /** The states it went through, the first one first. */
    public List<Change> history(UUID id) {
        return jdbc.sql("SELECT * FROM cases.outside_change WHERE case_id = ? ORDER BY sequence")
                .param(id)
                .query((row, n) -> new Change(
                        CaseState.valueOf(row.getString("state")),
                        row.getString("word"),
                        row.getTimestamp("as_of").toInstant(),
                        row.getTimestamp("reported_at").toInstant()))
                .list();
    }

    public String progressCode(UUID id) {
        return cipher.open(
                jdbc.sql("SELECT progress_code FROM cases.outside_case WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                codeOf(id));
    }

    /** The digest of all rows of the case as they are now. */
    String seal(UUID id) {
        return jdbc.sql("SELECT cases.outside_seal_of(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String codeOf(UUID id) {
        return "cases.outside_case.progress_code:" + id;
    }

    static OutsideCase map(ResultSet row, int n) throws SQLException {
        var item = new Item(
                row.getString("item_code"),
                row.getString("item_name"),
                row.getObject("item_version_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"));
        var days = new OutsideDays(
                row.getObject("received_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
        var said = new Said(
                item,
                row.getObject("applicant_person_id", UUID.class),
                CaseState.valueOf(row.getString("state")),
                row.getString("word"),
                days,
                row.getString("link"));
        return new OutsideCase(
                row.getObject("id", UUID.class),
                row.getObject("system_id", UUID.class),
                row.getString("number"),
                said,
                row.getTimestamp("as_of").toInstant(),
                row.getInt("reports"));
    }
}
