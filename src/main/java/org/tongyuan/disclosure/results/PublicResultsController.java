package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.cases.CaseResults;
import org.tongyuan.disclosure.publication.Publications;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Published results for everybody, by kind and by words; newest first. */
@Controller
@LegalBasis("行政许可法, art. 40")
class PublicResultsController {

    private static final int PAGE = 20;
    private static final int LONGEST = 100;

    private static final Set<CaseResult.Standing> PENALTIES =
            EnumSet.of(CaseResult.Standing.SUSPENDED, CaseResult.Standing.FORFEITED);

    private final JdbcClient jdbc;
    private final CaseResults cases;

    PublicResultsController(JdbcClient jdbc, CaseResults cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** A published result. */
    public record Line(
            UUID recordId,
            String indexNo,
            String name,
            String summary,
            String agencyName,
            LocalDate decidedOn,
            LocalDate publishedOn,
            String kind,
            UUID caseId) {

        public String path() {
            return Publications.path(indexNo);
        }

        public String kindLabel() {
            return ResultKind.valueOf(kind).label();
        }
    }

    @GetMapping("/disclosure/results")
    @Requires(Permission.ANYONE)
    String list(
            @RequestParam(required = false) @Nullable ResultKind kind,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable LocalDate before,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        String words = query.strip().length() > LONGEST ? query.strip().substring(0, LONGEST) : query.strip();
        var found = find(kind, words, before, after);
        var lines = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("penalized", penalized(lines));
        model.addAttribute("kinds", ResultKind.values());
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("query", words);
        model.addAttribute("next", found.size() > PAGE ? next(kind, words, lines.getLast()) : null);
        model.addAttribute(
                "first",
                after == null ? null : address(kind, words).build().encode().toUriString());
        return "disclosure/results/public";
    }

    /** By case what is suspended today or was taken away as a penalty; the page says so beside the decision that gave it. */
    private Map<UUID, CaseResult.Given> penalized(List<Line> lines) {
        var given = new HashMap<UUID, CaseResult.Given>();
        for (var result : cases.of(lines.stream().map(Line::caseId).toList())) {
            var one = result.given();
            if (one != null && PENALTIES.contains(one.standing())) {
                given.put(result.caseId(), one);
            }
        }
        return given;
    }

    private List<Line> find(@Nullable ResultKind kind, String words, @Nullable LocalDate before, @Nullable UUID after) {
        StatementSpec sql = jdbc.sql("""
            SELECT p.record_id, p.index_no, p.name, p.summary, p.agency_name, q.decided_on, p.published_on, q.kind, q.case_id
            FROM disclosure.result q JOIN disclosure.published p ON p.record_id = q.record_id
            WHERE p.standing = 'IN_FORCE' AND (:kind = '' OR q.kind = :kind)
              AND (:words = '' OR p.name ILIKE :like OR p.agency_name ILIKE :like OR p.document_number ILIKE :like)
              AND (CAST(:before AS date) IS NULL OR (p.published_on, p.record_id) < (CAST(:before AS date), CAST(:after AS uuid)))
            ORDER BY p.published_on DESC, p.record_id DESC LIMIT 21\
            """);
        return sql.param("kind", kind == null ? "" : kind.name())
                .param("words", words)
                .param("like", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("before", after == null ? null : before)
                .param("after", after)
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    private static String next(@Nullable ResultKind kind, String words, Line last) {
        return address(kind, words)
                .queryParam("before", last.publishedOn())
                .queryParam("after", last.recordId())
                .build()
                .encode()
                .toUriString();
    }

    private static UriComponentsBuilder address(@Nullable ResultKind kind, String words) {
        var address = UriComponentsBuilder.fromPath("/disclosure/results");
        if (kind != null) {
            address.queryParam("kind", kind.name());
        }
        return words.isEmpty() ? address : address.queryParam("query", words);
    }
}
