package org.tongyuan.standards.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.standards.reconciliation.Contradiction.Kind;
import org.tongyuan.standards.reconciliation.Contradiction.Outcome;

/**
 * Compares the records of all sources: the same organization by its code, then the same name in the same region, then by what the owner
 * decided; names that are alike are only proposed.
 */
final class Comparison {

    /** What was decided about a contradiction whose values are still the same. */
    interface Decided {
        @Nullable
        Outcome of(Contradiction contradiction);
    }

    private final List<Held> records;
    private final Decided decided;
    private final Predicate<String> divisionKnown;
    private final List<Contradiction> found = new ArrayList<>();
    private final Map<String, String> above = new HashMap<>();

    Comparison(List<Held> records, Decided decided, Predicate<String> divisionKnown) {
        this.records = records;
        this.decided = decided;
        this.divisionKnown = divisionKnown;
        compareCodes();
        compareNames();
        checkEach();
        checkEnded();
        proposeAlike();
    }

    List<Contradiction> contradictions() {
        return found;
    }

    /** For each record by its id what it was found to be: the id of the first record of the same. */
    Map<String, String> bodies() {
        return records.stream().map(Held::id).collect(Collectors.toMap(Function.identity(), this::root));
    }

    private void compareCodes() {
        for (List<Held> same :
                groups(h -> h.code().isEmpty() ? null : h.record().kind() + "|" + h.code())) {
            boolean apart = several(same, Held::nameInRegion)
                    && note(Kind.CODE_SEVERAL_NAMES, same.getFirst().code(), same) == Outcome.DIFFERENT;
            if (!apart && Code.organization(same.getFirst().code()) != null) {
                join(same);
            }
        }
        groups(h -> {
                    String organization = Code.organization(h.code());
                    return organization == null ? null : h.record().kind() + "|" + organization;
                })
                .stream()
                .filter(same -> several(same, Held::code))
                .forEach(this::join);
    }

    private void compareNames() {
        for (List<Held> same : groups(Held::nameInRegion)) {
            boolean apart = several(coded(same), Held::code)
                    && note(Kind.NAME_SEVERAL_CODES, same.getFirst().nameInRegion(), coded(same)) == Outcome.DIFFERENT;
            if (!apart) {
                join(same);
            }
        }
    }

    private void checkEach() {
        for (List<Held> same : groups(h -> h.code().isEmpty() ? null : h.code())) {
            String code = same.getFirst().code();
            if (!Code.fault(code).isEmpty()) {
                note(Code.isOrganizationCode(code) ? Kind.CODE_ABOLISHED : Kind.CODE_INVALID, code, same);
            }
        }
        for (List<Held> same : groups(h -> h.region().isEmpty() ? null : h.region())) {
            if (!divisionKnown.test(same.getFirst().region())) {
                note(Kind.DIVISION_UNKNOWN, same.getFirst().region(), same);
            }
        }
    }

    /** One source says that it is no more, and all that it has of it is ended; another still uses it. */
    private void checkEnded() {
        for (List<Held> same : groups(Held::nameInRegion)) {
            Map<String, List<Held>> bySource = same.stream().collect(Collectors.groupingBy(Held::source));
            boolean ended = bySource.values().stream()
                    .anyMatch(own -> own.stream().allMatch(h -> h.record().ended()));
            boolean used = same.stream().anyMatch(h -> !h.record().ended());
            if (ended && used) {
                note(Kind.ENDED_IN_USE, same.getFirst().nameInRegion(), same);
            }
        }
    }

    private void proposeAlike() {
        Map<String, Map<String, List<Held>>> regions = records.stream()
                .collect(Collectors.groupingBy(
                        h -> h.record().kind() + "|" + h.region(),
                        TreeMap::new,
                        Collectors.groupingBy(Held::name, TreeMap::new, Collectors.toList())));
        regions.forEach((region, names) -> {
            List<String> all = List.copyOf(names.keySet());
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    List<Held> one = names.getOrDefault(all.get(i), List.of());
                    List<Held> other = names.getOrDefault(all.get(j), List.of());
                    if (!together(one, other) && Names.alike(all.get(i), all.get(j))) {
                        propose(region + "|" + all.get(i) + "|" + all.get(j), one, other);
                    }
                }
            }
        });
    }

    private void propose(String subject, List<Held> one, List<Held> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        if (note(Kind.SIMILAR, subject, both) == Outcome.SAME) {
            join(both);
        }
    }

    private boolean together(List<Held> one, List<Held> other) {
        return one.stream()
                .anyMatch(a -> other.stream().anyMatch(b -> root(a.id()).equals(root(b.id()))));
    }

    private @Nullable Outcome note(Kind kind, String subject, List<Held> same) {
        var contradiction = new Contradiction(kind, subject, same);
        found.add(contradiction);
        return decided.of(contradiction);
    }

    private Collection<List<Held>> groups(Function<Held, @Nullable String> key) {
        var groups = new LinkedHashMap<String, List<Held>>();
        for (Held held : records) {
            String k = key.apply(held);
            if (k != null) {
                groups.computeIfAbsent(k, x -> new ArrayList<>()).add(held);
            }
        }
        return groups.values();
    }

    private static List<Held> coded(List<Held> same) {
        return same.stream().filter(h -> !h.code().isEmpty()).toList();
    }

    private static boolean several(List<Held> same, Function<Held, String> value) {
        return same.stream().map(value).distinct().count() > 1;
    }

    private void join(List<Held> same) {
        String first = root(same.getFirst().id());
        same.forEach(h -> above.put(root(h.id()), first));
    }

    private String root(String id) {
        String at = id;
        for (String next = above.getOrDefault(at, at); !next.equals(at); next = above.getOrDefault(at, at)) {
            at = next;
        }
        return at;
    }
}
