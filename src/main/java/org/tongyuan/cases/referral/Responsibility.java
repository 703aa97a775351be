package org.tongyuan.cases.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.referral.Referral.About;

/**
 * Finds who is responsible: whoever took it over last, else the officer who was asked first. A case that came in online was not asked of
 * anybody until the first officer acted on it or answered a question about it.
 */
@Component
class Responsibility {

    private final Referrals referrals;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    Responsibility(Referrals referrals, Colleagues colleagues, Agencies agencies, JdbcClient jdbc) {
        this.referrals = referrals;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    private record Asked(UUID account, Instant at) {}

    @Nullable
    Responsible now(About about) {
        return now(about, referrals.of(about));
    }

    /** The same when its referrals are known already. */
    @Nullable
    Responsible now(About about, List<Referral> made) {
        return made.stream()
                .filter(Referral::accepted)
                .reduce((earlier, later) -> later)
                .map(Responsibility::taken)
                .or(() -> asked(about).flatMap(this::first))
                .orElse(null);
    }

    private static Responsible taken(Referral r) {
        var by = r.ending();
        if (by == null) {
            throw new IllegalArgumentException("not taken: " + r.id());
        }
        return new Responsible(by.accountId(), by.name(), r.to().agencyId(), r.to().agency(), by.at(), false);
    }

    private Optional<Asked> asked(About about) {
        var sql = about.caseId() == null
                ? jdbc.sql("SELECT by_id AS account, at FROM cases.advice WHERE id = ?")
                        .param(about.adviceId())
                : jdbc.sql("""
                    SELECT account, at FROM (
                        SELECT actor_id AS account, occurred_at AS at FROM cases.act WHERE case_id = ? AND actor_kind = 'STAFF'
                        UNION ALL SELECT by_id, at FROM cases.advice WHERE case_id = ?) asked
                    ORDER BY at LIMIT 1\
                    """).params(about.caseId(), about.caseId());
        return sql.query((row, n) -> new Asked(
                        UUID.fromString(row.getString("account")),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    private Optional<Responsible> first(Asked asked) {
        return Optional.ofNullable(colleagues.byIds(Set.of(asked.account())).get(asked.account()))
                .map(who -> new Responsible(
                        who.account(),
                        who.name(),
                        who.agencyId(),
                        agencies.require(who.agencyId()).name(),
                        asked.at(),
                        true));
    }
}
