package org.tongyuan.standards.pass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.standards.clause.Check;
import org.tongyuan.standards.clause.Clauses.Clause;
import org.tongyuan.standards.clause.Given;
import org.tongyuan.standards.clause.Input;
import org.tongyuan.standards.clause.Kinds;
import org.tongyuan.standards.clause.Language.Compilation;
import org.tongyuan.standards.clause.Verdict;

/**
 * The clauses of one kind of subject, compiled. One that breaks is left out from then on, in every thread; the others go on.
 */
final class ClauseSet {

    /** A subject that falls short of a clause, with the facts that show it. */
    record Found(UUID clause, SubjectFacts subject, SortedMap<String, Object> evidence) {}

    private record Running(UUID clause, Check check) {}

    private final List<Running> all = new ArrayList<>();
    private final Map<UUID, String> broken = new ConcurrentHashMap<>();
    private final Set<String> reads = new TreeSet<>();
    private final Input input;
    private final LocalDate today;

    ClauseSet(String kind, List<Clause> clauses, Kinds kinds, LocalDate today) {
        this.input = new Input(kinds.types(kind));
        this.today = today;
        for (Clause clause : clauses) {
            if (clause.content().kind().equals(kind) && clause.content().inForceOn(today)) {
                switch (kinds.compiled(clause)) {
                    case Compilation.Compiled(Check check) -> {
                        all.add(new Running(clause.id(), check));
                        reads.addAll(check.reads());
                    }
                    case Compilation.Faulty(List<String> faults) -> broken.put(clause.id(), String.join("；", faults));
                }
            }
        }
    }

    /** Names of the facts that some clause reads. */
    Set<String> reads() {
        return reads;
    }

    /** Where the subject falls short; what concerns it is counted. */
    List<Found> of(SubjectFacts subject, Concerned concerned) {
        long begun = System.nanoTime();
        Given given = input.of(subject.facts(), today);
        long[] counts = concerned.of(subject.agency(), all.size());
        List<Found> found = List.of();
        for (int i = 0; i < all.size(); i++) {
            Running one = all.get(i);
            if (!broken.isEmpty() && broken.containsKey(one.clause)) {
                continue;
            }
            switch (one.check.judge(given)) {
                case Verdict.NotApplicable n -> {}
                case Verdict.Conforms c -> counts[i]++;
                case Verdict.Fails(SortedMap<String, Object> evidence) -> {
                    counts[i]++;
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(new Found(one.clause, subject, evidence));
                }
                case Verdict.Broken(String why) -> leaveOut(one, why, subject);
            }
        }
        return Check.tookLong(begun) ? withoutSlow(given, subject, found) : found;
    }

    /** All clauses together took longer than one may: those that do so again by themselves are left out. */
    private List<Found> withoutSlow(Given given, SubjectFacts subject, List<Found> found) {
        all.stream()
                .filter(one -> !broken.containsKey(one.clause) && one.check.isSlow(given))
                .forEach(one -> leaveOut(one, Check.slow().why(), subject));
        return found.stream().filter(f -> !broken.containsKey(f.clause)).toList();
    }

    private void leaveOut(Running one, String why, SubjectFacts subject) {
        broken.putIfAbsent(one.clause, why + "（对象：" + subject.label() + "）");
    }

    /** Those that run still. */
    Set<UUID> clauses() {
        var running = new LinkedHashSet<UUID>();
        all.forEach(one -> running.add(one.clause));
        running.removeAll(broken.keySet());
        return running;
    }

    /** In the order of {@link Concerned}. */
    List<UUID> inOrder() {
        return all.stream().map(Running::clause).toList();
    }

    Map<UUID, String> broken() {
        return broken;
    }
}
