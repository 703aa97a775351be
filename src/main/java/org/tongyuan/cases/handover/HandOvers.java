package org.tongyuan.cases.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.handover.HandOver.Direction;
import org.tongyuan.cases.handover.HandOver.Line;
import org.tongyuan.cases.handover.HandOver.Side;
import org.tongyuan.cases.handover.HandOver.Taking;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of cases.hand_over. */
@Repository
public class HandOvers {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandOvers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a list is narrowed to; {@code agency} is on either side, {@code waiting} only what nobody has taken yet. */
    record Filter(
            LocalDate from,
            LocalDate to,
            @Nullable UUID agency,
            @Nullable Direction direction,
            boolean waiting) {}

    void add(HandOver h) {
        jdbc.sql("""
            INSERT INTO cases.hand_over (id, case_id, number, direction, lines, from_agency_id, from_agency, from_account_id, from_name,
                to_agency_id, to_agency, to_name, note, handed_at)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        h.id(),
                        h.caseId(),
                        h.number(),
                        h.direction().name(),
                        json.writeValueAsString(h.lines()),
                        h.from().agencyId(),
                        h.from().agency(),
                        h.from().accountId(),
                        h.from().name(),
                        h.to().agencyId(),
                        h.to().agency(),
                        h.to().name(),
                        h.note(),
                        Timestamp.from(h.handedAt())))
                .update();
    }

    void save(HandOver h) {
        var taken = h.taken();
        if (taken != null) {
            jdbc.sql("""
                UPDATE cases.hand_over SET taken_at = ?, taken_by_id = ?, taken_by = ?, taken_note = ?
                WHERE id = ? AND taken_at IS NULL\
                """)
                    .params(Arrays.asList(
                            Timestamp.from(taken.at()), taken.accountId(), taken.name(), taken.note(), h.id()))
                    .update();
        }
    }

    /** Locked until the transaction ends, so that it is taken once. */
    HandOver lock(UUID id) {
        return read("WHERE id = ? FOR UPDATE", List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("hand-over " + id));
    }

    public List<HandOver> of(UUID caseId) {
        return read("WHERE case_id = ? ORDER BY id", List.of(caseId));
    }

    /** A hand-over with what its case is about. */
    record Listed(HandOver of, String caseNumber, String itemName, UUID applicant) {}

    Listed requireListed(UUID id) {
        return listed("WHERE h.id = ?", List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("hand-over " + id));
    }

    /** The hand-overs of a period, the earliest first. */
    List<Listed> find(Filter filter, int limit) {
        var where = new StringBuilder("WHERE handed_at >= ? AND handed_at < ?");
        var values = new ArrayList<Object>();
        values.add(Timestamp.from(filter.from().atStartOfDay(LegalTime.ZONE).toInstant()));
        values.add(Timestamp.from(
                filter.to().plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant()));
        if (filter.agency() != null) {
            where.append(" AND (from_agency_id = ? OR to_agency_id = ?)");
            values.add(filter.agency());
            values.add(filter.agency());
        }
        if (filter.direction() != null) {
            where.append(" AND direction = ?");
            values.add(filter.direction().name());
        }
        if (filter.waiting()) {
            where.append(" AND taken_at IS NULL");
        }
        return listed(where + " ORDER BY h.handed_at, h.id LIMIT " + limit, values);
    }

    /** How many wait to be taken at an agency since a day. */
    public int waiting(UUID agency, LocalDate since) {
        return jdbc.sql(
                        "SELECT count(*) FROM cases.hand_over WHERE to_agency_id = ? AND taken_at IS NULL AND handed_at >= ?")
                .params(
                        agency,
                        Timestamp.from(since.atStartOfDay(LegalTime.ZONE).toInstant()))
                .query(Integer.class)
                .single();
    }

    private List<Listed> listed(String where, List<?> values) {
        return jdbc.sql("SELECT h.*, c.number AS case_number, c.item_name, c.applicant_person_id FROM cases.hand_over h"
                        + " JOIN cases.case_file c ON c.id = h.case_id " + where)
                .params(values)
                .query((row, n) -> new Listed(
                        handOver(row),
                        row.getString("case_number"),
                        row.getString("item_name"),
                        row.getObject("applicant_person_id", UUID.class)))
                .list();
    }

    private List<HandOver> read(String where, List<?> values) {
        return jdbc.sql("SELECT * FROM cases.hand_over " + where)
                .params(values)
                .query((row, n) -> handOver(row))
                .list();
    }

    private HandOver handOver(ResultSet row) throws SQLException {
        var takenAt = row.getTimestamp("taken_at");
        return new HandOver(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                Direction.valueOf(row.getString("direction")),
                json.readValue(row.getString("lines"), new TypeReference<List<Line>>() {}),
                new Side(
                        row.getObject("from_agency_id", UUID.class),
                        row.getString("from_agency"),
                        row.getObject("from_account_id", UUID.class),
                        row.getString("from_name")),
                new Side(
                        row.getObject("to_agency_id", UUID.class),
                        row.getString("to_agency"),
                        null,
                        row.getString("to_name")),
                row.getString("note"),
                row.getTimestamp("handed_at").toInstant(),
                takenAt == null
                        ? null
                        : new Taking(
                                takenAt.toInstant(),
                                row.getObject("taken_by_id", UUID.class),
                                row.getString("taken_by"),
                                row.getString("taken_note")));
    }
}
