package org.tongyuan.standards.reconciliation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.standards.reconciliation.Contradictions.Decision;
import org.tongyuan.standards.reconciliation.Contradictions.Kept;

/** What the pages and the API show of contradictions, records and decisions. */
@Component
class MasterDataBoard {

    private static final int MOST = 200;

    private final MasterRecords records;
    private final Contradictions contradictions;
    private final Comparisons comparisons;
    private final Colleagues colleagues;

    MasterDataBoard(
            MasterRecords records, Contradictions contradictions, Comparisons comparisons, Colleagues colleagues) {
        this.records = records;
        this.contradictions = contradictions;
        this.comparisons = comparisons;
        this.colleagues = colleagues;
    }

    /** A decision with the name of who made it. */
    record Shown(
            UUID contradiction,
            String kind,
            String title,
            String outcome,
            String value,
            String reason,
            Instant at,
            String by) {}

    Kept require(UUID id) {
        return contradictions.require(id);
    }

    List<Kept> find(String kind, String state, @Nullable UUID after, int limit) {
        return contradictions.find(kind, state, after, limit);
    }

    Map<String, Long> openByKind() {
        return contradictions.openByKind();
    }

    Comparisons.@Nullable Made newest() {
        return comparisons.newest().orElse(null);
    }

    List<MasterRecords.Line> records(UUID contradiction) {
        return records(List.of(contradiction)).getOrDefault(contradiction, List.of());
    }

    Map<UUID, List<MasterRecords.Line>> records(Collection<UUID> contradictions) {
        return records.of(contradictions);
    }

    List<MasterRecords.Body> matched() {
        return records.matched(MOST);
    }

    List<Shown> decisions() {
        return shown(contradictions.decisions(MOST));
    }

    List<Shown> decisionsOn(UUID contradiction) {
        return decisionsOn(List.of(contradiction));
    }

    /** On all of these, the newest first. */
    List<Shown> decisionsOn(Collection<UUID> about) {
        return shown(contradictions.decisionsOn(about));
    }

    private List<Shown> shown(List<Decision> decisions) {
        Set<UUID> accounts = decisions.stream().map(Decision::by).collect(Collectors.toSet());
        var names = colleagues.byIds(accounts);
        return decisions.stream()
                .map(d -> {
                    var by = names.get(d.by());
                    return new Shown(
                            d.contradiction(),
                            d.kind().label(),
                            d.title(),
                            d.outcome().label(),
                            d.value(),
                            d.reason(),
                            d.at(),
                            by == null ? "" : by.name());
                })
                .toList();
    }
}
