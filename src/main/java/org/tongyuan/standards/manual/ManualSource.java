package org.tongyuan.standards.manual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.documents.LetterForms;
import org.tongyuan.standards.clause.ClauseContent;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.manual.ManualContent.Chapter;
import org.tongyuan.standards.manual.ManualContent.Part;
import org.tongyuan.standards.manual.ManualContent.PlacedStandard;

/** Gathers the manual from the register: the county's own framework first; a framework in which nothing stands is left out. */
@Component
class ManualSource {

    private record FrameworkRow(String code, String name, String edition, String source) {}

    private record NodeRow(
            String number,
            String title,
            int should,
            @Nullable String clauses) {}

    private final JdbcClient jdbc;
    private final Clauses clauses;
    private final Agencies agencies;
    private final LetterForms forms;

    ManualSource(JdbcClient jdbc, Clauses clauses, Agencies agencies, LetterForms forms) {
        this.jdbc = jdbc;
        this.clauses = clauses;
        this.agencies = agencies;
        this.forms = forms;
    }

    ManualContent read() {
        Map<String, List<ClauseContent>> byStandard = clauses.published().stream()
                .map(Clauses.Clause::content)
                .collect(Collectors.groupingBy(ClauseContent::standard, LinkedHashMap::new, Collectors.toList()));
        var parts = new ArrayList<Part>();
        Set<String> used = new HashSet<>();
        for (FrameworkRow framework : frameworks()) {
            List<Chapter> chapters = chapters(framework.code(), parts.size() + 1, byStandard, used);
            if (chapters.stream()
                    .anyMatch(c -> !c.standards().isEmpty() || !c.clauses().isEmpty())) {
                parts.add(new Part(
                        parts.size() + 1,
                        framework.code(),
                        framework.name(),
                        framework.edition(),
                        framework.source(),
                        chapters));
            }
        }
        List<ClauseContent> others = byStandard.entrySet().stream()
                .filter(entry -> !used.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return new ManualContent(parts, others, forms.all());
    }

    private List<FrameworkRow> frameworks() {
        return jdbc.sql("""
            SELECT code, name, edition, source FROM standards.framework ORDER BY region = ? DESC, ordinal, code\
            """)
                .param(agencies.home().code())
                .query(new SimplePropertyRowMapper<>(FrameworkRow.class))
                .list();
    }

    private List<Chapter> chapters(
            String framework, int part, Map<String, List<ClauseContent>> byStandard, Set<String> used) {
        Map<String, List<PlacedStandard>> placed =
                placed(framework).stream().collect(Collectors.groupingBy(PlacedStandard::node));
        var chapters = new ArrayList<Chapter>();
        for (NodeRow node : nodes(framework)) {
            List<PlacedStandard> here = placed.getOrDefault(node.number(), List.of());
            var names = new ArrayList<String>();
            here.forEach(s -> names.add(s.code()));
            if (node.clauses() != null) {
                names.add(node.clauses());
            }
            var found = new ArrayList<ClauseContent>();
            names.forEach(name -> found.addAll(byStandard.getOrDefault(name, List.of())));
            used.addAll(names);
            boolean inForce =
                    here.stream().anyMatch(s -> Set.of("IN_FORCE", "REVIEWED").contains(s.state()));
            chapters.add(new Chapter(
                    part,
                    node.number(),
                    node.title(),
                    node.should() == 0 && here.isEmpty(),
                    node.should() > 0 && !inForce,
                    here,
                    found));
        }
        return chapters;
    }

    private List<NodeRow> nodes(String framework) {
        return jdbc.sql("""
            SELECT number, title, should, clauses FROM standards.node WHERE framework = ?
            ORDER BY string_to_array(number, '.')::int[]\
            """)
                .param(framework)
                .query(new SimplePropertyRowMapper<>(NodeRow.class))
                .list();
    }

    private List<PlacedStandard> placed(String framework) {
        Map<UUID, String> names = agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return jdbc.sql("""
            SELECT p.node, s.code, s.title, s.level, s.binding, s.state, s.in_force_from, p.relation, s.responsible_agency
            FROM standards.place p JOIN standards.standard s ON s.id = p.standard
            WHERE p.framework = ? AND s.state <> 'ABOLISHED'
            ORDER BY string_to_array(p.node, '.')::int[], s.code\
            """)
                .param(framework)
                .query((row, n) -> new PlacedStandard(
                        row.getString("node"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("level"),
                        row.getString("binding"),
                        row.getString("state"),
                        row.getObject("in_force_from", java.time.LocalDate.class),
                        row.getString("relation"),
                        names.getOrDefault(row.getObject("responsible_agency", UUID.class), "")))
                .list();
    }
}
