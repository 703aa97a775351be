package org.tongyuan.standards.clause;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.FactType;

/** A compiled clause. Safe for several threads. */
public final class Check {

    /**
     * Turns are limited, so one evaluation ends anyway; one that takes longer than this is too dear to run over a million subjects. Twice,
     * because a busy machine may once make wait for anything.
     */
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    private final Program says;
    private final @Nullable Program concerns;
    private final SortedSet<String> names;
    private final SortedSet<String> reads;
    private final Map<String, FactType> types;

    Check(
            Program says,
            @Nullable Program concerns,
            SortedSet<String> names,
            SortedSet<String> reads,
            Map<String, FactType> types) {
        this.says = says;
        this.concerns = concerns;
        this.names = names;
        this.reads = reads;
        this.types = types;
    }

    /** Names of the facts that the expression reads: its evidence. */
    public SortedSet<String> names() {
        return names;
    }

    /** Names of all facts that are read, those too that say whom the clause concerns. */
    public SortedSet<String> reads() {
        return reads;
    }

    /** {@code given} comes from {@link Input}. */
    public Verdict of(Given given) {
        long begun = System.nanoTime();
        Verdict verdict = judge(given);
        return tookLong(begun) && isSlow(given) ? slow() : verdict;
    }

    /** The same without a look at the clock, which costs an eighth of it: for who looks at it once for many. */
    public Verdict judge(Given given) {
        try {
            if (concerns != null && !(boolean) concerns.eval(given)) {
                return Verdict.NOT_APPLICABLE;
            }
            return (boolean) says.eval(given) ? Verdict.CONFORMS : new Verdict.Fails(evidence(given));
        } catch (CelEvaluationException e) {
            return new Verdict.Broken(Faults.inChinese(e));
        } catch (StackOverflowError e) {
            return new Verdict.Broken(Faults.inChinese(CelErrorCode.ITERATION_BUDGET_EXCEEDED));
        }
    }

    /** Whether more time has gone by since then, a {@link System#nanoTime}, than one evaluation may take. */
    public static boolean tookLong(long begun) {
        return System.nanoTime() - begun > LONGEST;
    }

    /** Judges once more, beside the clock. */
    public boolean isSlow(Given given) {
        long begun = System.nanoTime();
        judge(given);
        return tookLong(begun);
    }

    public static Verdict.Broken slow() {
        return new Verdict.Broken("计算一个对象超过 1 秒，已停止运行，请简化表达式");
    }

    private SortedMap<String, Object> evidence(Given given) {
        var evidence = new TreeMap<String, Object>();
        for (String name : names) {
            Object value = given.value(name);
            FactType type = types.get(name);
            if (value != null && type != null) {
                evidence.put(name, Input.shown(type, value));
            }
        }
        return evidence;
    }
}
