package org.tongyuan.standards.register;

import java.util.Set;

/** Where a standard stands in its life; what may follow is said here and nowhere else. */
public enum StandardState {
    PLANNED,
    DRAFT,
    CONSULTATION,
    REVIEW,
    APPROVED,
    PUBLISHED,
    IN_FORCE,
    REVIEWED,
    ABOLISHED;

    public Set<StandardState> next() {
        return switch (this) {
            case PLANNED -> Set.of(DRAFT, ABOLISHED);
            case DRAFT -> Set.of(CONSULTATION, ABOLISHED);
            case CONSULTATION -> Set.of(REVIEW, DRAFT);
            case REVIEW -> Set.of(APPROVED, DRAFT);
            case APPROVED -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(IN_FORCE);
            case IN_FORCE -> Set.of(REVIEWED);
            case REVIEWED -> Set.of(IN_FORCE, DRAFT, ABOLISHED);
            case ABOLISHED -> Set.of();
        };
    }

    /** Whether the procedure knows this step. */
    public boolean mayBecome(StandardState other) {
        return next().contains(other);
    }
}
