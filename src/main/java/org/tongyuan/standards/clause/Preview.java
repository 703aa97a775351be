package org.tongyuan.standards.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.clause.Language.Compilation;

/** What a clause would find among all subjects as they are now, before it is published. Nothing is written. */
@Component
class Preview {

    private static final int EXAMPLES = 10;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

    /** A subject that would fall short. */
    record Example(String subject, String link, List<Evidence.Shown> evidence) {}

    /**
     * How many subjects were looked at, concern it, and fall short.
     *
     * @param broken why it could not be evaluated, null when it could
     * @param whole false when there were too many subjects to look at all of them in time
     */
    record Seen(
            String kind,
            long subjects,
            long concerned,
            long found,
            List<Example> examples,
            @Nullable String broken,
            boolean whole) {}

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private final Kinds kinds;
    private final LegalTime time;

    Preview(Kinds kinds, LegalTime time) {
        this.kinds = kinds;
        this.time = time;
    }

    /** The clause must compile: {@link ClauseRules#faults} says so. */
    Seen of(ClauseContent content) {
        FactStream source = kinds.source(content.kind()).orElseThrow();
        if (!(kinds.language(content.kind()).compile(content.applies(), content.expression())
                instanceof Compilation.Compiled(Check check))) {
            throw new IllegalArgumentException(content.number());
        }
        var run = new Run(check, source.types(), time.today());
        boolean whole = true;
        try {
            source.each(run::take);
        } catch (Enough e) {
            whole = run.broken != null;
        }
        return new Seen(source.label(), run.subjects, run.concerned, run.found, run.examples, run.broken, whole);
    }

    private static final class Run {

        private final Check check;
        private final Map<String, FactType> types;
        private final Input input;
        private final java.time.LocalDate today;
        private final long until = System.nanoTime() + LONGEST;
        private final List<Example> examples = new ArrayList<>();
        private long subjects;
        private long concerned;
        private long found;
        private @Nullable String broken;

        Run(Check check, Map<String, FactType> types, java.time.LocalDate today) {
            this.check = check;
            this.types = types;
            this.input = new Input(types);
            this.today = today;
        }

        void take(SubjectFacts subject) {
            subjects++;
            switch (check.of(input.of(subject.facts(), today))) {
                case Verdict.NotApplicable n -> {}
                case Verdict.Conforms c -> concerned++;
                case Verdict.Fails(var evidence) -> {
                    concerned++;
                    found++;
                    if (examples.size() < EXAMPLES) {
                        examples.add(new Example(subject.label(), subject.link(), Evidence.of(types, evidence)));
                    }
                }
                case Verdict.Broken(String why) -> {
                    broken = why + "（对象：" + subject.label() + "）";
                    throw new Enough();
                }
            }
            if (System.nanoTime() > until) {
                throw new Enough();
            }
        }
    }
}
