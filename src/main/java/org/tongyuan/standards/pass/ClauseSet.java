package org.tongyuan.standards.pass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.tongyuan.facts.SubjectFacts;
import org.tongyuan.standards.clause.Check;
import org.tongyuan.standards.clause.Clauses.Clause;
import org.tongyuan.standards.clause.Given;
import org.tongyuan.standards.clause.Input;
import org.tongyuan.standards.clause.Kinds;
import org.tongyuan.standards.clause.Language.Compilation;
import org.tongyuan.standards.clause.Verdict;

/** The clauses of one kind of subject, compiled. One that breaks is left out from then on; the others go on. */
final class ClauseSet {

    /** A subject that falls short of a clause, with the facts that show it. */
    record Found(UUID clause, SubjectFacts subject, SortedMap<String, Object> evidence) {}

    /** What all clauses say of a subject: those that concern it, and where it falls short. */
    record Result(List<UUID> concerned, List<Found> found) {}

    private final Map<UUID, Check> running = new LinkedHashMap<>();
    private final Map<UUID, String> broken = new HashMap<>();
    private final Input input;
    private final LocalDate today;

    ClauseSet(String kind, List<Clause> clauses, Kinds kinds, LocalDate today) {
        this.input = new Input(kinds.types(kind));
        this.today = today;
        for (Clause clause : clauses) {
            if (clause.content().kind().equals(kind) && clause.content().inForceOn(today)) {
                switch (kinds.compiled(clause)) {
                    case Compilation.Compiled(Check check) -> running.put(clause.id(), check);
                    case Compilation.Faulty(List<String> faults) -> broken.put(clause.id(), String.join("；", faults));
                }
            }
        }
    }

    Result of(SubjectFacts subject) {
        Given given = input.of(subject.facts(), today);
        var concerned = new ArrayList<UUID>(running.size());
        var found = new ArrayList<Found>(0);
        for (var clause : running.entrySet()) {
            switch (clause.getValue().of(given)) {
                case Verdict.NotApplicable n -> {}
                case Verdict.Conforms c -> concerned.add(clause.getKey());
                case Verdict.Fails(SortedMap<String, Object> evidence) -> {
                    concerned.add(clause.getKey());
                    found.add(new Found(clause.getKey(), subject, evidence));
                }
                case Verdict.Broken(String why) ->
                    broken.putIfAbsent(clause.getKey(), why + "（对象：" + subject.label() + "）");
            }
        }
        running.keySet().removeAll(broken.keySet());
        return new Result(concerned, found);
    }

    /** Those that still run. */
    Set<UUID> clauses() {
        return running.keySet();
    }

    Map<UUID, String> broken() {
        return broken;
    }
}
