package org.tongyuan.disclosure.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Keeps what the 双公示 lists ask for beside a result, in disclosure.result_detail. */
@UseCase
class ResultDetails {

    private final Results results;
    private final ResultRights rights;
    private final ResultJournal journal;
    private final JdbcClient jdbc;
    private final LegalTime time;

    ResultDetails(Results results, ResultRights rights, ResultJournal journal, JdbcClient jdbc, LegalTime time) {
        this.results = results;
        this.rights = rights;
        this.journal = journal;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Until the result is published and afterwards: lists are corrected and handed in again. */
    @Transactional
    public void keep(UUID id, ResultDetail detail, SignedIn.Officer officer) {
        var q = results.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, q);
        if (q.kind() == ResultKind.WITH_BASIS) {
            throw new RuleBroken("disclosure.result.in-no-list");
        }
        if (q.kind() == ResultKind.PENALTY && detail.penalties().isEmpty()) {
            throw new RuleBroken("disclosure.result.no-penalty-type");
        }
        if (detail.shownUntil() != null && detail.shownUntil().isBefore(q.decidedOn())) {
            throw new RuleBroken("disclosure.result.shown-until");
        }
        jdbc.sql("""
            INSERT INTO disclosure.result_detail (result_id, representative, penalties, fine, confiscated, permits, shown_until, entered_by,
                entered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (result_id) DO UPDATE SET representative = EXCLUDED.representative, penalties = EXCLUDED.penalties,
                fine = EXCLUDED.fine, confiscated = EXCLUDED.confiscated, permits = EXCLUDED.permits,
                shown_until = EXCLUDED.shown_until, entered_by = EXCLUDED.entered_by, entered_at = EXCLUDED.entered_at\
            """)
                .params(id, detail.representative())
                .param(detail.penalties().stream().map(Enum::name).toArray(String[]::new))
                .param(detail.fine())
                .param(detail.confiscated())
                .param(detail.permits())
                .param(detail.shownUntil())
                .params(officer.name(), Timestamp.from(time.now()))
                .update();
        journal.write("RESULT_DETAILED", id, officer.actor(), Map.of());
    }

    Map<UUID, ResultDetail> of(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT * FROM disclosure.result_detail WHERE result_id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("result_id", UUID.class), map(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ResultDetail map(ResultSet row) throws SQLException {
        return new ResultDetail(
                row.getString("representative"),
                Stream.of((String[]) row.getArray("penalties").getArray())
                        .map(PenaltyType::valueOf)
                        .toList(),
                row.getBigDecimal("fine"),
                row.getBigDecimal("confiscated"),
                row.getString("permits"),
                row.getObject("shown_until", LocalDate.class),
                row.getString("entered_by"));
    }
}
