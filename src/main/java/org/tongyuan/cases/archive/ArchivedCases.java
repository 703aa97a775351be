package org.tongyuan.cases.archive;

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
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of filed cases and of the parts of their packages. */
@Repository
class ArchivedCases {

    static final int MOST = 100;

    private static final String READ = """
        SELECT a.*, c.number, c.item_name, c.agency_id FROM cases.archived_case a JOIN cases.case_file c ON c.id = a.case_id \
        """;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    ArchivedCases(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A finished case that is not filed yet. */
    record Waiting(String number, String itemName, UUID agencyId, String state, LocalDate endedOn) {}

    Optional<ArchivedCase> ofCase(UUID caseId) {
        return jdbc.sql(READ + "WHERE a.case_id = ?")
                .param(caseId)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<ArchivedCase> byNumber(String archiveNumber) {
        return jdbc.sql(READ + "WHERE a.archive_number = ?")
                .param(archiveNumber)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The latest filed first; {@code agency} null for every agency's. */
    List<ArchivedCase> filed(@Nullable UUID agency) {
        return jdbc.sql(READ + "WHERE (?::uuid IS NULL OR c.agency_id = ?) ORDER BY a.filed_at DESC, a.id DESC LIMIT "
                        + MOST)
                .params(Arrays.asList(agency, agency))
                .query((row, n) -> read(row))
                .list();
    }

    /** The latest finished first. */
    List<Waiting> waiting(@Nullable UUID agency) {
        return jdbc.sql("""
            SELECT c.number, c.item_name, c.agency_id, c.state, c.ended_on FROM cases.case_file c
            WHERE c.ended_on IS NOT NULL AND (?::uuid IS NULL OR c.agency_id = ?)
                AND NOT EXISTS (SELECT FROM cases.archived_case a WHERE a.case_id = c.id)
            ORDER BY c.ended_on DESC, c.id DESC LIMIT %d\
            """.formatted(MOST))
                .params(Arrays.asList(agency, agency))
                .query((row, n) -> new Waiting(
                        row.getString("number"),
                        row.getString("item_name"),
                        row.getObject("agency_id", UUID.class),
                        row.getString("state"),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    List<PackedPart> parts(ArchivedCase of) {
        return jdbc.sql("SELECT * FROM cases.archived_part WHERE archived_id = ? ORDER BY place")
                .param(of.id())
                .query((row, n) -> new PackedPart(
                        row.getString("path"),
                        row.getString("title"),
                        PackedPart.Stage.valueOf(row.getString("stage")),
                        row.getString("maker"),
                        row.getString("made_at"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getString("sm3"),
                        PackedPart.Source.valueOf(row.getString("source")),
                        row.getString("ref")))
                .list();
    }

    void add(ArchivedCase a, List<PackedPart> parts) {
        jdbc.sql("""
            INSERT INTO cases.archived_case (id, case_id, archive_number, fonds, year, retention, keep_until, retention_basis,
                basis_verified, ended_on, filed_at, filed_by, hash_list) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        a.id(),
                        a.caseId(),
                        a.archiveNumber(),
                        a.fonds(),
                        a.year(),
                        a.retention(),
                        a.keepUntil(),
                        a.retentionBasis(),
                        a.basisVerified(),
                        a.endedOn(),
                        Timestamp.from(a.filedAt()),
                        a.filedBy(),
                        a.hashList()))
                .update();
        var rows = new ArrayList<Object[]>();
        for (PackedPart p : parts) {
            rows.add(new Object[] {
                a.id(),
                rows.size(),
                p.path(),
                p.title(),
                p.stage().name(),
                p.maker(),
                p.madeAt(),
                p.mediaType(),
                p.size(),
                p.sha256(),
                p.sm3(),
                p.source().name(),
                p.ref()
            });
        }
        batch.batchUpdate("""
            INSERT INTO cases.archived_part (archived_id, place, path, title, stage, maker, made_at, media_type, size, sha256, sm3, source,
                ref) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, rows);
    }

    String seal(UUID id) {
        return jdbc.sql("SELECT cases.archive_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    private static ArchivedCase read(ResultSet row) throws SQLException {
        return new ArchivedCase(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("item_name"),
                row.getObject("agency_id", UUID.class),
                row.getString("archive_number"),
                row.getString("fonds"),
                row.getInt("year"),
                row.getString("retention"),
                row.getObject("keep_until", LocalDate.class),
                row.getString("retention_basis"),
                row.getBoolean("basis_verified"),
                row.getObject("ended_on", LocalDate.class),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("filed_by"),
                row.getString("hash_list"));
    }
}
