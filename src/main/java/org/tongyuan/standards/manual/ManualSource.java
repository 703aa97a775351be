package org.tongyuan.standards.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.documents.ApplicationForms;
import org.tongyuan.documents.LetterForms;
import org.tongyuan.standards.clause.ClauseContent;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.framework.Frameworks;
import org.tongyuan.standards.framework.Frameworks.Framework;
import org.tongyuan.standards.framework.Frameworks.NodeLine;
import org.tongyuan.standards.framework.Frameworks.PlaceLine;
import org.tongyuan.standards.manual.ManualContent.Chapter;
import org.tongyuan.standards.manual.ManualContent.Part;
import org.tongyuan.standards.manual.ManualContent.PlacedStandard;

/** Gathers the manual from the register: the county's own framework first; a framework in which nothing stands is left out. */
@Component
class ManualSource {

    private final Frameworks frameworks;
    private final Clauses clauses;
    private final Agencies agencies;
    private final LetterForms forms;
    private final ApplicationForms applications;

    ManualSource(
            Frameworks frameworks,
            Clauses clauses,
            Agencies agencies,
            LetterForms forms,
            ApplicationForms applications) {
        this.frameworks = frameworks;
        this.clauses = clauses;
        this.agencies = agencies;
        this.forms = forms;
        this.applications = applications;
    }

    ManualContent read() {
        Map<String, List<ClauseContent>> byStandard = clauses.published().stream()
                .map(Clauses.Clause::content)
                .collect(Collectors.groupingBy(ClauseContent::standard, LinkedHashMap::new, Collectors.toList()));
        var parts = new ArrayList<Part>();
        Set<String> used = new HashSet<>();
        for (Framework framework : inOrder()) {
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
        return new ManualContent(parts, others, forms.all(), applications.inForce());
    }

    private List<Framework> inOrder() {
        String own = agencies.home().code();
        return frameworks.all().stream()
                .sorted(Comparator.comparing(f -> !f.region().equals(own)))
                .toList();
    }

    private List<Chapter> chapters(
            String framework, int part, Map<String, List<ClauseContent>> byStandard, Set<String> used) {
        Map<String, List<PlacedStandard>> placed =
                placed(framework).stream().collect(Collectors.groupingBy(PlacedStandard::node));
        var chapters = new ArrayList<Chapter>();
        for (NodeLine node : frameworks.nodes(framework)) {
            List<PlacedStandard> here = placed.getOrDefault(node.number(), List.of());
            var names = new ArrayList<String>();
            here.forEach(s -> names.add(s.code()));
            if (node.clauses() != null) {
                names.add(node.clauses());
            }
            var found = new ArrayList<ClauseContent>();
            names.forEach(name -> found.addAll(byStandard.getOrDefault(name, List.of())));
            used.addAll(names);
            chapters.add(new Chapter(
                    part,
                    node.number(),
                    node.title(),
                    node.should() == 0 && here.isEmpty(),
                    node.should() > 0 && node.inForce() == 0,
                    here,
                    found));
        }
        return chapters;
    }

    private List<PlacedStandard> placed(String framework) {
        Map<UUID, String> names = agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return frameworks.places(framework).stream()
                .filter(p -> !p.state().equals("ABOLISHED"))
                .map(p -> placed(p, names))
                .toList();
    }

    private static PlacedStandard placed(PlaceLine p, Map<UUID, String> agencies) {
        UUID agency = p.responsibleAgency();
        return new PlacedStandard(
                p.node(),
                p.code(),
                p.title(),
                p.level(),
                p.binding(),
                p.state(),
                p.inForceFrom(),
                p.relation(),
                agency == null ? "" : agencies.getOrDefault(agency, ""));
    }
}
