package org.tongyuan.standards.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.inventory.ExistingRule.Decision;

/** The inventory in the database. */
@Component
class ExistingRules {

    /** What is looked for; empty asks for all. {@code decision} may be NONE: not yet decided, or LATE: not carried out in time. */
    record Filter(String words, String decision, String kind) {}

    /** How many there are of a decision, and how many of them are carried out; decision is empty for the undecided. */
    record Figure(String decision, int rules, int done) {
        public String label() {
            return decision.isEmpty() ? "还没有决定" : Decision.valueOf(decision).label();
        }
    }

    static final int PAGE = 50;

    private static final String COLUMNS = """
        id, title, document_number, issuer, issued_on, kind, decision, reason, owner, due, standard, decided_on,
        done_on, version\
        """;

    private final JdbcClient jdbc;

    ExistingRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is due first stands first, after that what is not decided; one more than a page when there is another. */
    List<ExistingRule> search(Filter filter, LocalDate today, int page) {
        return jdbc.sql("SELECT " + COLUMNS + """
             FROM standards.existing_rule
            WHERE (:words = '' OR strpos(lower(title || ' ' || document_number || ' ' || issuer), lower(:words)) > 0)
              AND (:kind = '' OR kind = :kind)
              AND (:decision = '' OR decision = :decision OR (:decision = 'NONE' AND decision IS NULL)
                   OR (:decision = 'LATE' AND done_on IS NULL AND due < :today))
            ORDER BY done_on IS NOT NULL, due NULLS LAST, issued_on, id OFFSET :offset LIMIT :limit\
            """)
                .param("words", filter.words())
                .param("kind", filter.kind())
                .param("decision", filter.decision())
                .param("today", today)
                .param("offset", (long) page * PAGE)
                .param("limit", PAGE + 1)
                .query(new SimplePropertyRowMapper<>(ExistingRule.class))
                .list();
    }

    List<Figure> figures() {
        return jdbc.sql("""
            SELECT coalesce(decision, '') AS decision, count(*)::int AS rules, count(done_on)::int AS done
            FROM standards.existing_rule GROUP BY decision
            ORDER BY array_position(ARRAY['KEEP', 'AMEND', 'ABOLISH', 'STANDARDIZE'], decision) NULLS LAST\
            """).query(new SimplePropertyRowMapper<>(Figure.class)).list();
    }

    List<ExistingRule> turnedInto(UUID standard) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM standards.existing_rule WHERE standard = ? ORDER BY issued_on, id")
                .param(standard)
                .query(new SimplePropertyRowMapper<>(ExistingRule.class))
                .list();
    }

    ExistingRule require(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM standards.existing_rule WHERE id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(ExistingRule.class))
                .optional()
                .orElseThrow(() -> new NotFound("existing rule " + id));
    }

    void insert(ExistingRule r) {
        int fresh = jdbc.sql("""
            INSERT INTO standards.existing_rule (id, title, document_number, issuer, issued_on, kind)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (issuer, document_number, title) DO NOTHING\
            """)
                .params(
                        r.id(),
                        r.title(),
                        r.documentNumber(),
                        r.issuer(),
                        r.issuedOn(),
                        r.kind().name())
                .update();
        if (fresh == 0) {
            throw new RuleBroken("rule.twice", r.title());
        }
    }

    /** Refused when somebody else changed it since it was read. */
    void update(ExistingRule r) {
        var decision = r.decision();
        int changed = jdbc.sql("""
            UPDATE standards.existing_rule
            SET decision = ?, reason = ?, owner = ?, due = ?, standard = ?, decided_on = ?, done_on = ?, version = ?
            WHERE id = ? AND version = ?\
            """)
                .param(decision == null ? null : decision.name())
                .param(r.reason())
                .param(r.owner())
                .param(r.due())
                .param(r.standard())
                .param(r.decidedOn())
                .param(r.doneOn())
                .param(r.version())
                .param(r.id())
                .param(r.version() - 1)
                .update();
        if (changed == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }
}
