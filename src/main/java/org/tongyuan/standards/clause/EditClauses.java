package org.tongyuan.standards.clause;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.standards.clause.Clauses.Clause;
import org.tongyuan.standards.clause.Clauses.State;

/** Writes, publishes and withdraws clauses. What is published is checked against all subjects by the next pass. */
@UseCase
public class EditClauses {

    /** A clause no longer runs: what it found is closed. */
    public record ClauseWithdrawn(java.util.UUID clause) {}

    private final Clauses clauses;
    private final ClauseRules rules;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    EditClauses(Clauses clauses, ClauseRules rules, Journal journal, ApplicationEventPublisher events, LegalTime time) {
        this.clauses = clauses;
        this.rules = rules;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    /** A draft may still be faulty; it must only be somebody's to find again. */
    @Transactional
    public void draft(ClauseContent content, Actor by) {
        if (clauses.exists(content.number())) {
            throw new RuleBroken("clause.number.taken", content.number());
        }
        clauses.add(content, false, time.now(), by.kind() + ":" + by.id());
        record(by, "CLAUSE_DRAFTED", content.number());
    }

    @Transactional
    public void change(ClauseContent content, int version, Actor by) {
        Clause clause = clauses.require(content.number());
        if (clause.version() != version) {
            throw new RuleBroken("concurrent.change");
        }
        clauses.save(clause, content, time.now(), by.kind() + ":" + by.id());
        record(by, "CLAUSE_CHANGED", content.number());
    }

    @Transactional
    public void publish(String number, Actor by) {
        Clause clause = clauses.require(number);
        rules.mustBePublishable(clause.content());
        clauses.publish(clause, time.now(), by.kind() + ":" + by.id());
        record(by, "CLAUSE_PUBLISHED", number);
    }

    @Transactional
    public void withdraw(String number, Actor by) {
        Clause clause = clauses.require(number);
        if (clause.state() != State.PUBLISHED) {
            throw new RuleBroken("clause.not.published", number);
        }
        clauses.withdraw(clause);
        record(by, "CLAUSE_WITHDRAWN", number);
        events.publishEvent(new ClauseWithdrawn(clause.id()));
    }

    private void record(Actor by, String act, String number) {
        journal.record(Entry.of(by, act, new Subject("clause", number), time.now()));
    }
}
