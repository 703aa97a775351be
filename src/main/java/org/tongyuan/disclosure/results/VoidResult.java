package org.tongyuan.disclosure.results;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Writes down that a decision was changed, revoked or found unlawful or void, which its case does not say. */
@UseCase
class VoidResult {

    private final Results results;
    private final ResultRights rights;
    private final Falling falling;
    private final JdbcClient jdbc;
    private final LegalTime time;

    VoidResult(Results results, ResultRights rights, Falling falling, JdbcClient jdbc, LegalTime time) {
        this.results = results;
        this.rights = rights;
        this.falling = falling;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Who wrote it down, and by which document. */
    public record Voiding(String ground, String byName) {}

    /** {@code on} the day from which it stands so, {@code ground} the document that says so. */
    @Transactional
    @LegalBasis("行政处罚法, art. 48")
    public void record(UUID id, VoidedAs as, LocalDate on, String ground, SignedIn.Officer officer) {
        var q = results.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_EDIT, officer, q);
        q.mustBe(Standing.PUBLISHED, Standing.IN_PREPARATION, Standing.WAITING);
        if (ground.isBlank()) {
            throw new RuleBroken("disclosure.reason.missing");
        }
        if (on.isBefore(q.decidedOn()) || on.isAfter(time.today())) {
            throw new RuleBroken("disclosure.result.voided-day", q.decidedOn().toString());
        }
        jdbc.sql("""
            INSERT INTO disclosure.result_voiding (result_id, ground, by_id, by_name, made_at) VALUES (?, ?, ?, ?, ?)\
            """)
                .params(id, ground.strip(), officer.accountId(), officer.name(), Timestamp.from(time.now()))
                .update();
        falling.note(q, as, on, officer.actor(), Map.of("by", "hand"));
    }

    Optional<Voiding> of(UUID id) {
        return jdbc.sql("SELECT ground, by_name FROM disclosure.result_voiding WHERE result_id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(Voiding.class))
                .optional();
    }
}
