package org.tongyuan.standards.register;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The register of standards for other systems: what its public pages say. */
@RestController
@RequestMapping("/api/v1/standards")
class RegisterApi {

    private static final int SIZE = 50;

    private final Standards standards;
    private final JdbcClient jdbc;

    RegisterApi(Standards standards, JdbcClient jdbc) {
        this.standards = standards;
        this.jdbc = jdbc;
    }

    /** A list; {@code next} is the cursor of the page after it, absent at the end. */
    record StandardList(List<Line> standards, @Nullable String next) {}

    /** A standard; {@code url} is its page here, whose last part is its name in addresses. */
    record Line(
            String code,
            String title,
            String level,
            String region,
            String binding,
            String state,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate reviewDue,
            String url) {

        static Line of(Standard s) {
            return new Line(
                    s.code(),
                    s.title(),
                    s.level(),
                    s.region(),
                    s.binding(),
                    s.state().name(),
                    s.publishedOn(),
                    s.inForceFrom(),
                    s.reviewDue(),
                    "/standards/" + s.slug());
        }
    }

    /** Where it stands in a framework, and how it came there. */
    record Place(String framework, String node, String nodeTitle, String relation) {}

    /** A clause of it that runs. */
    record ClauseOf(String number, String title, String level, String severity) {}

    /** A step of its life. */
    record MoveOf(String toState, String reason, Instant at) {}

    /** A whole standard. */
    record Detail(Line standard, List<Place> places, List<ClauseOf> clauses, List<MoveOf> moves) {}

    @GetMapping
    @Requires(Permission.ANYONE)
    @Operation(summary = "The register of standards, by code; filtered by words of code or title, level and state")
    StandardList list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor) {
        List<Line> found = standards.search(q.strip(), level, state, cursor, SIZE + 1).stream()
                .map(Line::of)
                .toList();
        List<Line> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new StandardList(shown, found.size() > SIZE ? shown.getLast().code() : null);
    }

    @GetMapping("/{code}")
    @Requires(Permission.ANYONE)
    @Operation(
            summary =
                    "One standard with its places in frameworks, the clauses of it that run, and its life, newest first")
    Detail one(@PathVariable String code) {
        Standard standard = standards.require(code);
        return new Detail(
                Line.of(standard),
                placesOf(standard),
                clausesOf(standard),
                standards.moves(standard).stream()
                        .map(m -> new MoveOf(m.toState(), m.reason(), m.at()))
                        .toList());
    }

    private List<Place> placesOf(Standard s) {
        return jdbc.sql("""
            SELECT p.framework, p.node, n.title AS node_title, p.relation
            FROM standards.place p JOIN standards.node n ON n.framework = p.framework AND n.number = p.node
            WHERE p.standard = ? ORDER BY p.framework, string_to_array(p.node, '.')::int[]\
            """)
                .param(s.id())
                .query(new SimplePropertyRowMapper<>(Place.class))
                .list();
    }

    private List<ClauseOf> clausesOf(Standard s) {
        return jdbc.sql("""
            SELECT c.number, v.content ->> 'title' AS title, v.content ->> 'level' AS level, v.content ->> 'severity' AS severity
            FROM standards.clause c JOIN standards.clause_version v ON v.clause_id = c.id AND v.number = c.published
            WHERE c.state = 'PUBLISHED' AND v.content ->> 'standard' = ? ORDER BY c.number\
            """)
                .param(s.code())
                .query(new SimplePropertyRowMapper<>(ClauseOf.class))
                .list();
    }
}
