package org.tongyuan.standards.adoption;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.standards.clause.ClauseComparison;
import org.tongyuan.standards.clause.ClauseContent;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.Clauses.State;
import org.tongyuan.standards.register.Standard;

/** What the clauses of two standards have different: of the higher one those that run, of the lower one the newest, drafts too. */
@Component
class StandardDifference {

    private final Clauses clauses;
    private final ClauseComparison comparison;

    StandardDifference(Clauses clauses, ClauseComparison comparison) {
        this.clauses = clauses;
        this.comparison = comparison;
    }

    List<ClauseComparison.Pair> between(Standard base, Standard own) {
        return comparison.compare(
                clauses.published().stream()
                        .map(Clauses.Clause::content)
                        .filter(c -> c.standard().equals(base.code()))
                        .toList(),
                newestOf(own));
    }

    /** The clauses of a standard in their newest version, but for those withdrawn. */
    List<ClauseContent> newestOf(Standard standard) {
        return clauses.all().stream()
                .filter(c -> c.state() != State.WITHDRAWN)
                .map(Clauses.Clause::content)
                .filter(c -> c.standard().equals(standard.code()))
                .toList();
    }
}
