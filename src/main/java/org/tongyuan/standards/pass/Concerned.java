package org.tongyuan.standards.pass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many subjects of each agency each clause concerned. For one thread; those of several are added up. */
final class Concerned {

    private final Map<String, long[]> byAgency = new HashMap<>();

    /** One count for each clause, in the order of the clauses. */
    long[] of(String agency, int clauses) {
        return byAgency.computeIfAbsent(agency, a -> new long[clauses]);
    }

    void addTo(Map<UUID, Map<String, Long>> subjects, List<UUID> clauses) {
        byAgency.forEach((agency, counts) -> {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    subjects.computeIfAbsent(clauses.get(i), c -> new HashMap<>())
                            .merge(agency, counts[i], Long::sum);
                }
            }
        });
    }
}
