package org.tongyuan.cases.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;

/** The rows of cases.review_round, and which finished cases there are to draw from. */
@Repository
class ReviewRounds {

    private static final int MOST = 100;

    private static final String READ = """
        SELECT id, number, agency_id, from_day, until_day, size, seed, algorithm, population_count, population_digest, opened_at,
            opened_by, closed_at, closed_by FROM cases.review_round \
        """;

    private final JdbcClient jdbc;

    ReviewRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of the cases that ended in the period and so may be filed, in order. */
    List<String> population(ReviewRound.Scope scope) {
        return jdbc.sql("""
            SELECT number FROM cases.case_file
            WHERE ended_on BETWEEN ? AND ? AND (?::uuid IS NULL OR agency_id = ?) ORDER BY number COLLATE "C"\
            """)
                .params(Arrays.asList(scope.from(), scope.until(), scope.agency(), scope.agency()))
                .query((row, n) -> row.getString("number"))
                .list();
    }

    void add(ReviewRound r, String population) {
        jdbc.sql("""
            INSERT INTO cases.review_round (id, number, agency_id, from_day, until_day, size, seed, algorithm, population,
                population_count, population_digest, opened_at, opened_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        r.id(),
                        r.number(),
                        r.scope().agency(),
                        r.scope().from(),
                        r.scope().until(),
                        r.scope().size(),
                        r.lot().seed(),
                        r.lot().algorithm(),
                        population,
                        r.lot().count(),
                        r.lot().digest(),
                        Timestamp.from(r.openedAt()),
                        r.openedBy()))
                .update();
    }

    void close(UUID id, ReviewRound.Closed as) {
        jdbc.sql("UPDATE cases.review_round SET closed_at = ?, closed_by = ? WHERE id = ?")
                .params(Timestamp.from(as.at()), as.by(), id)
                .update();
    }

    ReviewRound require(String number) {
        return one(number, "");
    }

    ReviewRound lock(String number) {
        return one(number, " FOR UPDATE");
    }

    private ReviewRound one(String number, String lock) {
        return jdbc.sql(READ + "WHERE number = ?" + lock)
                .param(number)
                .query((row, n) -> round(row))
                .optional()
                .orElseThrow(() -> new NotFound("review round " + number));
    }

    /** The newest first. */
    List<ReviewRound> all() {
        return jdbc.sql(READ + "ORDER BY id DESC LIMIT " + MOST)
                .query((row, n) -> round(row))
                .list();
    }

    /** As it was at the draw, one number a line. */
    String populationOf(UUID id) {
        return jdbc.sql("SELECT population FROM cases.review_round WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    String seal(UUID id) {
        return jdbc.sql("SELECT cases.review_round_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    private static ReviewRound round(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new ReviewRound(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new ReviewRound.Scope(
                        row.getObject("agency_id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getInt("size")),
                new ReviewRound.Lot(
                        row.getString("seed"),
                        row.getString("algorithm"),
                        row.getInt("population_count"),
                        row.getString("population_digest")),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                closed == null ? null : new ReviewRound.Closed(closed.toInstant(), row.getString("closed_by")));
    }
}
