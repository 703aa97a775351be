package org.tongyuan.bench;

import static org.tongyuan.bench.StandardsBench.OUT;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.springframework.context.ApplicationContext;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.clause.Check;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.Given;
import org.tongyuan.standards.clause.Input;
import org.tongyuan.standards.clause.Kinds;
import org.tongyuan.standards.clause.Language;
import org.tongyuan.standards.clause.Language.Compilation;
import org.tongyuan.standards.clause.Verdict;

/** One evaluation of a clause on one core, over the facts of real subjects, beside the same condition in Java and an empty expression. */
final class StandardsEvaluation {

    private static final int SUBJECTS = 500;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 8;
    private static final int SHOWN = 8;
    private static final double ALLOWED = 400;
    private static final String ONE = "one: given(a) && given(b) && a <= b";
    private static final String EMPTY = "the empty expression: true";
    private static final String PLAIN = "the same one in plain Java";

    /** Processor time of this thread: others who use the machine make nobody's expression dearer. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static long sink;

    private final Kinds kinds;
    private final Clauses clauses;
    private final LocalDate today;
    private final Language cases;

    StandardsEvaluation(ApplicationContext context) {
        this.kinds = context.getBean(Kinds.class);
        this.clauses = context.getBean(Clauses.class);
        this.today = context.getBean(LegalTime.class).today();
        this.cases = new Language(
                kinds.types("case"), context.getBean(Calendars.class).national());
    }

    /** A way of doing one thing to every subject; {@code evaluations} for each. */
    private record Way(int evaluations, long turns, LongSupplier run) {

        static <T> Way of(List<T> subjects, int evaluations, ToLongFunction<T> each) {
            return new Way(evaluations, subjects.size(), () -> {
                long sum = 0;
                for (T subject : subjects) {
                    sum += each.applyAsLong(subject);
                }
                return sum;
            });
        }
    }

    boolean measure() {
        var ways = new LinkedHashMap<String, Way>();
        for (String kind : List.of("item", "case", "agency")) {
            ways.put("all clauses, " + kind, all(kind));
        }
        ways.put(ONE, one("given(acceptedOn) && given(decidedOn) && acceptedOn <= decidedOn"));
        ways.put(EMPTY, one("true"));
        ways.put(PLAIN, Way.of(given("case"), 1, StandardsEvaluation::plain));
        var medians = new LinkedHashMap<String, Double>();
        ways.forEach((name, way) -> medians.put(name, median(way)));

        OUT.printf("%-42s %10s %12s %12s%n", "one evaluation, one core", "ns", "x plain Java", "x empty");
        medians.forEach((name, ns) -> OUT.printf(
                Locale.ROOT,
                "%-42s %10.1f %12.1f %12.1f%n",
                name,
                ns,
                ns / medians.get(PLAIN),
                ns / medians.get(EMPTY)));
        double sum = 0;
        int evaluations = 0;
        for (var way : ways.entrySet()) {
            if (way.getKey().startsWith("all")) {
                sum += medians.get(way.getKey()) * way.getValue().evaluations();
                evaluations += way.getValue().evaluations();
            }
        }
        dearest();
        OUT.printf("(%d rounds, checksum %d)%n", ROUNDS, sink);
        return StandardsBench.say("one evaluation, mean of all built-in clauses", sum / evaluations, ALLOWED, "ns");
    }

    /** As a pass does it: facts are seen anew for each subject, then every clause runs, whom it concerns and what it demands. */
    private Way all(String kind) {
        List<Check> checks = clauses.published().stream()
                .filter(c -> c.content().kind().equals(kind))
                .map(kinds::compiled)
                .map(c -> ((Compilation.Compiled) c).check())
                .toList();
        var input = new Input(kinds.types(kind));
        return Way.of(subjects(kind), checks.size(), subject -> {
            long failing = 0;
            Given given = input.of(subject.facts(), today);
            for (Check check : checks) {
                failing += check.judge(given) instanceof Verdict.Fails ? 1 : 0;
            }
            return failing;
        });
    }

    private void dearest() {
        var cost = new LinkedHashMap<String, Double>();
        for (String kind : List.of("item", "case", "agency")) {
            var input = new Input(kinds.types(kind));
            var subjects = subjects(kind);
            for (var clause : clauses.published()) {
                if (clause.content().kind().equals(kind)) {
                    Check check = ((Compilation.Compiled) kinds.compiled(clause)).check();
                    var way = Way.of(
                            subjects, 1, s -> check.judge(input.of(s.facts(), today)) instanceof Verdict.Fails ? 1 : 0);
                    cost.put(clause.content().number() + "  " + clause.content().expression(), quick(way));
                }
            }
        }
        cost.entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(e -> OUT.printf(Locale.ROOT, "  dearest %8.0f ns  %s%n", e.getValue(), e.getKey()));
    }

    private Way one(String expression) {
        Check check = ((Compilation.Compiled) cases.compile(null, expression)).check();
        return Way.of(given("case"), 1, given -> check.judge(given) instanceof Verdict.Fails ? 1 : 0);
    }

    private static long plain(Given given) {
        var accepted = given.find("acceptedOn").orElseThrow();
        var decided = given.find("decidedOn").orElseThrow();
        return accepted instanceof Instant a
                        && decided instanceof Instant d
                        && a.isAfter(Instant.EPOCH)
                        && d.isAfter(Instant.EPOCH)
                        && !a.isAfter(d)
                ? 0
                : 1;
    }

    private List<Given> given(String kind) {
        var input = new Input(kinds.types(kind));
        return subjects(kind).stream().map(s -> input.of(s.facts(), today)).toList();
    }

    private List<SubjectFacts> subjects(String kind) {
        var all = new ArrayList<SubjectFacts>();
        each(kind, all::add);
        return all;
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void each(String kind, Consumer<SubjectFacts> use) {
        var left = new int[] {SUBJECTS};
        try {
            kinds.source(kind).orElseThrow().each(subject -> {
                use.accept(subject);
                if (--left[0] == 0) {
                    throw new Enough();
                }
            });
        } catch (Enough e) {
            // as many as were asked for
        }
    }

    private static double median(Way way) {
        return median(way, ROUNDS, WARM_UP, 60_000_000);
    }

    private static double quick(Way way) {
        return median(way, 3, 2, 4_000_000);
    }

    private static double median(Way way, int rounds, int warmUp, long length) {
        var times = new double[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            long until = begun + length;
            long turns = 0;
            while (THREADS.getCurrentThreadCpuTime() < until) {
                sink += way.run().getAsLong();
                turns += way.turns();
            }
            if (round >= 0) {
                times[round] = (double) (THREADS.getCurrentThreadCpuTime() - begun) / (turns * way.evaluations());
            }
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }
}
