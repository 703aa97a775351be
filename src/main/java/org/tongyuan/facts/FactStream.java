package org.tongyuan.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A source all of whose subjects can be gone through. The id is the one under which the journal knows the subject, so that whoever
 * reads the journal can ask for what changed.
 */
public interface FactStream extends FactSource {

    /** The Chinese name of the kind, e.g. 事项. */
    String label();

    /** Every subject there is now, by ascending id, page by page: memory does not grow with their number. */
    void each(Consumer<SubjectFacts> use);

    /**
     * Begins a reading by several threads. Facts that are not wanted may be left out, so that they need not be looked up. A source that
     * keeps its subjects in memory has nothing to divide.
     */
    default FactReading reading(Set<String> wanted) {
        return new FactReading() {
            @Override
            public String next(String after, int size) {
                return END;
            }

            @Override
            public void each(String after, String upTo, Consumer<SubjectFacts> use) {
                FactStream.this.each(use);
            }
        };
    }

    /** Other subjects, whose facts may be different because those with these ids changed. */
    default Collection<String> beside(Set<String> ids) {
        return List.of();
    }

    /** One subject as it is now; empty when there is none, or no more. */
    Optional<SubjectFacts> find(String id);

    @Override
    default Optional<Map<String, Object>> factsOf(String id) {
        return find(id).map(SubjectFacts::facts);
    }
}
