package org.tongyuan.standards.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The register of standards. */
@Component
public class Standards {

    /** A change of state: when, to what and why. */
    record Move(String toState, @Nullable String outcome, String reason, Instant at) {

        /** The key of what it is called; after a review it is the conclusion. */
        public String words() {
            return outcome == null ? "standard.state." + toState : "standard.review." + outcome;
        }
    }

    private static final String COLUMNS = """
        id, code, title, level, region, binding, state, responsible_agency, published_on, in_force_from,
        review_due, version\
        """;

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Standards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By words of code or title, level and state, the first {@value #MOST}; an empty one asks for all. */
    public List<Standard> search(String words, String level, String state) {
        return search(words, level, state, "", MOST);
    }

    /** Those with a code after this one. */
    List<Standard> search(String words, String level, String state, String after, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
             FROM standards.standard
            WHERE (? = '' OR strpos(lower(code || ' ' || title), lower(?)) > 0)
              AND (? = '' OR level = ?) AND (? = '' OR state = ?) AND code COLLATE "C" > ?
            ORDER BY code COLLATE "C" LIMIT ?\
            """)
                .params(words, words, level, level, state, state, after, limit)
                .query(new SimplePropertyRowMapper<>(Standard.class))
                .list();
    }

    /** All there are, by code. */
    public List<Standard> all() {
        return search("", "", "", "", Integer.MAX_VALUE);
    }

    /** Those of them that there are, by id. */
    public Map<UUID, Standard> byIds(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM standards.standard WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(new SimplePropertyRowMapper<>(Standard.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Standard::id, Function.identity()));
    }

    /** In force in this region by its own decision, and to be reviewed by that day or before. */
    List<Standard> reviewDueBy(LocalDate day, String region) {
        return jdbc.sql("SELECT " + COLUMNS + """
             FROM standards.standard WHERE state = 'IN_FORCE' AND review_due <= ? AND region = ? ORDER BY review_due, code\
            """)
                .params(day, region)
                .query(new SimplePropertyRowMapper<>(Standard.class))
                .list();
    }

    public Optional<Standard> find(String slug) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM standards.standard WHERE translate(code, '/ ', '') = ?")
                .param(slug)
                .query(new SimplePropertyRowMapper<>(Standard.class))
                .optional();
    }

    /** Throws NotFound. */
    public Standard require(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("standard " + slug));
    }

    /** Throws NotFound. */
    public Standard require(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM standards.standard WHERE id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(Standard.class))
                .optional()
                .orElseThrow(() -> new NotFound("standard " + id));
    }

    /** A new one, with its first move when it does not begin at the beginning. */
    public void insert(Standard s) {
        jdbc.sql("INSERT INTO standards.standard (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(s.id())
                .param(s.code())
                .param(s.title())
                .param(s.level())
                .param(s.region())
                .param(s.binding())
                .param(s.state().name())
                .param(s.responsibleAgency())
                .param(s.publishedOn())
                .param(s.inForceFrom())
                .param(s.reviewDue())
                .param(s.version())
                .update();
    }

    /** Refused when somebody else moved it since it was read. */
    void update(Standard s) {
        int changed = jdbc.sql("""
            UPDATE standards.standard
            SET state = ?, published_on = ?, in_force_from = ?, review_due = ?, version = ?
            WHERE id = ? AND version = ?\
            """)
                .param(s.state().name())
                .param(s.publishedOn())
                .param(s.inForceFrom())
                .param(s.reviewDue())
                .param(s.version())
                .param(s.id())
                .param(s.version() - 1)
                .update();
        if (changed == 0) {
            throw new RuleBroken("standard.changed-meanwhile");
        }
    }

    /** Of one that begins in another state than planned. */
    public void addFirstMove(Standard standard, String reason, Instant at, Actor by) {
        jdbc.sql("""
            INSERT INTO standards.move (standard, version, to_state, reason, at, by_id) VALUES (?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        standard.id(),
                        standard.version(),
                        standard.state().name(),
                        reason,
                        at.atOffset(ZoneOffset.UTC),
                        by.kind() + ":" + by.id())
                .update();
    }

    void addMove(Standard before, Standard after, String reason, Instant at, Actor by) {
        jdbc.sql("""
            INSERT INTO standards.move (standard, version, from_state, to_state, outcome, reason, at, by_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(after.id())
                .param(after.version())
                .param(before.state().name())
                .param(after.state().name())
                .param(outcome(before, after))
                .param(reason)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(by.kind() + ":" + by.id())
                .update();
    }

    private static @Nullable String outcome(Standard before, Standard after) {
        if (before.state() != StandardState.REVIEWED) {
            return null;
        }
        return switch (after.state()) {
            case IN_FORCE -> "CONTINUE";
            case DRAFT -> "REVISE";
            default -> "ABOLISH";
        };
    }

    List<Move> moves(Standard s) {
        return jdbc.sql(
                        "SELECT to_state, outcome, reason, at FROM standards.move WHERE standard = ? ORDER BY version DESC")
                .param(s.id())
                .query((row, n) -> new Move(
                        row.getString("to_state"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
