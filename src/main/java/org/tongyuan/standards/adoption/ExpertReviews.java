package org.tongyuan.standards.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.adoption.ExpertReview.Opinion;

/** Expert reviews in the database. */
@Component
class ExpertReviews {

    private static final String COLUMNS =
            "id, standard, submitted_on, note, state, concluded_on, conclusion, document, result, version";

    private final JdbcClient jdbc;

    ExpertReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<ExpertReview> of(UUID standard) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM standards.expert_review WHERE standard = ? ORDER BY id DESC")
                .param(standard)
                .query(new SimplePropertyRowMapper<>(ExpertReview.class))
                .list();
    }

    /** The review from which a provincial standard was made. */
    Optional<ExpertReview> resultingIn(UUID standard) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM standards.expert_review WHERE result = ?")
                .param(standard)
                .query(new SimplePropertyRowMapper<>(ExpertReview.class))
                .optional();
    }

    /** The one that is going on, locked until the transaction ends. */
    ExpertReview lockGoingOn(UUID standard) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM standards.expert_review WHERE standard = ? AND state = 'SUBMITTED' FOR UPDATE")
                .param(standard)
                .query(new SimplePropertyRowMapper<>(ExpertReview.class))
                .optional()
                .orElseThrow(() -> new RuleBroken("expert-review.concluded"));
    }

    void insert(ExpertReview r) {
        jdbc.sql("""
            INSERT INTO standards.expert_review (id, standard, submitted_on, note, state) VALUES (?, ?, ?, ?, ?)\
            """)
                .params(
                        r.id(),
                        r.standard(),
                        r.submittedOn(),
                        r.note(),
                        r.state().name())
                .update();
    }

    void conclude(
            ExpertReview r,
            ExpertReview.State state,
            LocalDate day,
            String conclusion,
            String document,
            @Nullable UUID result) {
        int changed = jdbc.sql("""
            UPDATE standards.expert_review
            SET state = ?, concluded_on = ?, conclusion = ?, document = ?, result = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .param(state.name())
                .param(day)
                .param(conclusion)
                .param(document)
                .param(result)
                .param(r.id())
                .param(r.version())
                .update();
        if (changed == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    List<Opinion> opinions(UUID review) {
        return jdbc.sql(
                        "SELECT name, unit, vote, opinion FROM standards.expert_opinion WHERE review = ? ORDER BY ordinal")
                .param(review)
                .query(new SimplePropertyRowMapper<>(Opinion.class))
                .list();
    }

    void add(UUID review, Opinion o, Instant at, Actor by) {
        jdbc.sql("""
            INSERT INTO standards.expert_opinion (review, ordinal, name, unit, vote, opinion, at, by_id)
            SELECT ?, coalesce(max(ordinal), 0) + 1, ?, ?, ?, ?, ?, ? FROM standards.expert_opinion WHERE review = ?\
            """)
                .params(
                        review,
                        o.name(),
                        o.unit(),
                        o.vote().name(),
                        o.opinion(),
                        at.atOffset(ZoneOffset.UTC),
                        by.kind() + ":" + by.id(),
                        review)
                .update();
    }
}
