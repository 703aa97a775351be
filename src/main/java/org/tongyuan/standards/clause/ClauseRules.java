package org.tongyuan.standards.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactType;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.clause.ClauseContent.Sample;
import org.tongyuan.standards.clause.ClauseContent.Sample.Expected;
import org.tongyuan.standards.clause.Language.Compilation;

/** What must be right before a clause is published: it compiles, its own samples come out, and it loosens nothing. */
@Component
class ClauseRules {

    private final Kinds kinds;
    private final Clauses clauses;
    private final LegalTime time;

    ClauseRules(Kinds kinds, Clauses clauses, LegalTime time) {
        this.kinds = kinds;
        this.clauses = clauses;
        this.time = time;
    }

    /** What is wrong with the expressions and samples, in words; empty when nothing is. */
    List<String> faults(ClauseContent content) {
        List<String> faults = faultsOfExpression(content);
        return faults.isEmpty()
                ? tried(content).stream()
                        .filter(t -> !t.passed())
                        .map(t -> "测试“" + t.sample().name() + "”应为"
                                + t.sample().expected().label() + "，实际为" + t.actual())
                        .toList()
                : faults;
    }

    /** A draft must be readable; that its tests come out is demanded before it is published. */
    List<String> faultsOfExpression(ClauseContent content) {
        if (kinds.source(content.kind()).isEmpty()) {
            return List.of("没有“" + content.kind() + "”这类检查对象");
        }
        return switch (kinds.language(content.kind()).compile(content.applies(), content.expression())) {
            case Compilation.Faulty(List<String> faults) -> faults;
            case Compilation.Compiled c -> List.of();
        };
    }

    /**
     * A kept test and what came of it.
     *
     * @param actual what the clause says of it, in words
     */
    record Tried(Sample sample, List<Evidence.Shown> facts, String actual, boolean passed) {}

    /** The clause's own tests, run now; empty when it does not compile. */
    List<Tried> tried(ClauseContent content) {
        Map<String, FactType> types = kinds.types(content.kind());
        return switch (kinds.language(content.kind()).compile(content.applies(), content.expression())) {
            case Compilation.Faulty f -> List.of();
            case Compilation.Compiled(Check check) ->
                content.samples().stream().map(s -> run(check, types, s)).toList();
        };
    }

    private Tried run(Check check, Map<String, FactType> types, Sample sample) {
        var shown = Evidence.of(types, sample.facts());
        var facts = new HashMap<String, Object>();
        for (var given : sample.facts().entrySet()) {
            FactType type = types.get(given.getKey());
            if (type == null) {
                return new Tried(sample, shown, "没有名为“" + given.getKey() + "”的事实", false);
            }
            facts.put(given.getKey(), Input.read(type, given.getValue()));
        }
        Verdict verdict = check.of(new Input(types).of(facts, time.today()));
        return verdict instanceof Verdict.Broken(String why)
                ? new Tried(sample, shown, why, false)
                : new Tried(sample, shown, expected(verdict).label(), expected(verdict) == sample.expected());
    }

    private static Expected expected(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Conforms c -> Expected.CONFORMS;
            case Verdict.NotApplicable n -> Expected.NOT_APPLICABLE;
            case Verdict.Fails f -> Expected.FAILS;
            case Verdict.Broken b -> throw new IllegalStateException(b.why());
        };
    }

    /** Against the clause of the higher level, when it names one; both lists empty otherwise. */
    Tightening.Result againstParent(ClauseContent content) {
        String above = content.parent();
        if (above == null) {
            return new Tightening.Result(List.of(), List.of());
        }
        ClauseContent parent = clauses.running(above)
                .orElseThrow(() -> new RuleBroken("clause.parent.unknown", above))
                .content();
        return new Tightening(kinds.language(content.kind())).compare(parent, content);
    }

    void mustBePublishable(ClauseContent content) {
        List<String> faults = faults(content);
        if (!faults.isEmpty()) {
            throw new RuleBroken("clause.faulty", String.join("；", faults));
        }
        List<String> refusals = againstParent(content).refusals();
        if (!refusals.isEmpty()) {
            throw new RuleBroken("clause.loosens", String.join("；", refusals));
        }
    }
}
