package org.tongyuan.disclosure.annualreport;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import tools.jackson.databind.json.JsonMapper;

/** Annual reports in the database, with what was frozen at publication. */
@Repository
class AnnualReports {

    private static final String SELECT =
            "SELECT id, agency_id, year, format, state, due_on, submitted_on, returned_on, return_reason, published_on, version"
                    + " FROM disclosure.annual_report";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnnualReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<AnnualReport> find(UUID agency, int year) {
        return jdbc.sql(SELECT + " WHERE agency_id = ? AND year = ?")
                .params(agency, year)
                .query(new SimplePropertyRowMapper<>(AnnualReport.class))
                .optional();
    }

    AnnualReport lock(UUID agency, int year) {
        return jdbc.sql(SELECT + " WHERE agency_id = ? AND year = ? FOR UPDATE")
                .params(agency, year)
                .query(new SimplePropertyRowMapper<>(AnnualReport.class))
                .optional()
                .orElseThrow(() -> new NotFound("annual report " + agency + " " + year));
    }

    List<AnnualReport> of(Collection<UUID> agencies, int year) {
        return jdbc.sql(SELECT + " WHERE agency_id = ANY (?) AND year = ?")
                .params(agencies.toArray(UUID[]::new), year)
                .query(new SimplePropertyRowMapper<>(AnnualReport.class))
                .list();
    }

    /** All published, the latest years first; {@code year} null for every year. */
    List<AnnualReport> published(@Nullable Integer year) {
        return jdbc.sql(SELECT + " WHERE published_on IS NOT NULL AND (:year::integer IS NULL OR year = :year)"
                        + " ORDER BY year DESC, published_on, id")
                .param("year", year)
                .query(new SimplePropertyRowMapper<>(AnnualReport.class))
                .list();
    }

    Optional<Snapshot> snapshot(UUID report) {
        return jdbc.sql("SELECT snapshot FROM disclosure.annual_report WHERE id = ? AND snapshot IS NOT NULL")
                .param(report)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Snapshot.class));
    }

    /** False when there is one already, written at the same time. */
    boolean insert(AnnualReport r) {
        return jdbc.sql("""
            INSERT INTO disclosure.annual_report (id, agency_id, year, format, state, due_on) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (agency_id, year) DO NOTHING\
            """)
                        .params(
                                r.id(),
                                r.agencyId(),
                                r.year(),
                                r.format(),
                                r.state().name(),
                                r.dueOn())
                        .update()
                == 1;
    }

    void save(AnnualReport r, @Nullable Snapshot snapshot) {
        int changed = jdbc.sql("""
            UPDATE disclosure.annual_report SET state = :state, submitted_on = :submitted, returned_on = :returned,
                return_reason = :reason, published_on = :published, snapshot = :snapshot::jsonb, version = version + 1
            WHERE id = :id AND version = :version\
            """)
                .param("state", r.state().name())
                .param("submitted", r.submittedOn())
                .param("returned", r.returnedOn())
                .param("reason", r.returnReason())
                .param("published", r.publishedOn())
                .param("snapshot", snapshot == null ? null : json.writeValueAsString(snapshot))
                .param("id", r.id())
                .param("version", r.version())
                .update();
        if (changed == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }
}
