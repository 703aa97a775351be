package org.tongyuan.standards.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clauses of a higher and a lower standard side by side: what is the same, tighter, looser, added, or left to the higher one. */
@Component
public class ClauseComparison {

    /** How a lower clause stands to the one above it. */
    public enum Relation {
        SAME("相同", "neutral"),
        TIGHTER("收紧", "good"),
        LOOSER("放宽", "late"),
        ADDITIONAL("补充", "info"),
        MISSING("未单列，按上级执行", "neutral"),
        UNCLEAR("判断式有误，无法比较", "warn");

        private final String label;
        private final String tone;

        Relation(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** A line: either side may be missing; {@code words} say what differs, without code. */
    public record Pair(
            @Nullable ClauseContent above, @Nullable ClauseContent own, Relation relation, List<String> words) {}

    private final Kinds kinds;

    ClauseComparison(Kinds kinds) {
        this.kinds = kinds;
    }

    /** In the order of the higher clauses, then what the lower standard has besides. */
    public List<Pair> compare(List<ClauseContent> above, List<ClauseContent> own) {
        var rest = new ArrayList<>(own);
        var pairs = new ArrayList<Pair>();
        for (ClauseContent higher : above) {
            Optional<ClauseContent> lower = rest.stream()
                    .filter(c -> higher.number().equals(c.parent()))
                    .findFirst()
                    .or(() -> rest.stream().filter(c -> sayTheSame(higher, c)).findFirst());
            lower.ifPresent(rest::remove);
            pairs.add(lower.map(l -> pair(higher, l))
                    .orElseGet(() -> new Pair(higher, null, Relation.MISSING, List.of())));
        }
        rest.forEach(lower -> pairs.add(new Pair(null, lower, Relation.ADDITIONAL, List.of())));
        return pairs;
    }

    private Pair pair(ClauseContent above, ClauseContent own) {
        if (sayTheSame(above, own)) {
            return new Pair(above, own, Relation.SAME, List.of());
        }
        if (!compiles(above) || !compiles(own)) {
            return new Pair(above, own, Relation.UNCLEAR, List.of());
        }
        var result = new Tightening(kinds.language(own.kind())).compare(above, own);
        if (!result.refusals().isEmpty()) {
            return new Pair(above, own, Relation.LOOSER, plain(result.refusals(), own));
        }
        boolean onlyMore = result.differences().stream().allMatch(d -> d.startsWith("补充"));
        Relation relation =
                result.differences().isEmpty() ? Relation.SAME : onlyMore ? Relation.ADDITIONAL : Relation.TIGHTER;
        return new Pair(above, own, relation, plain(result.differences(), own));
    }

    private List<String> plain(List<String> words, ClauseContent clause) {
        var facts = kinds.types(clause.kind());
        return words.stream().map(w -> PlainWords.of(w, facts)).toList();
    }

    private boolean compiles(ClauseContent content) {
        return kinds.source(content.kind()).isPresent()
                && kinds.language(content.kind()).compile(content.applies(), content.expression())
                        instanceof Language.Compilation.Compiled;
    }

    private static boolean sayTheSame(ClauseContent one, ClauseContent other) {
        return one.kind().equals(other.kind())
                && Objects.equals(one.applies(), other.applies())
                && one.expression().equals(other.expression())
                && one.severity() == other.severity();
    }
}
