package org.tongyuan.cases.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;

/**
 * What a list is narrowed to; null or empty means not narrowed.
 *
 * @param applicants one person, or those of the same name; their cases stand newest first
 * @param system where cases are handled: {@link #HERE}, {@link #OUTSIDE}, or the code of one outside system
 * @param service only cases with a special service of this kind that was not given up
 */
public record CaseFilter(
        Span span,
        Set<Todo> todo,
        @Nullable CaseState state,
        @Nullable UUID agency,
        @Nullable String item,
        @Nullable LocalDate dueBefore,
        List<UUID> applicants,
        @Nullable String system,
        @Nullable String service) {

    public static final String HERE = "here";
    public static final String OUTSIDE = "outside";

    /** Cases wherever they are handled. */
    public CaseFilter(
            Span span,
            Set<Todo> todo,
            @Nullable CaseState state,
            @Nullable UUID agency,
            @Nullable String item,
            @Nullable LocalDate dueBefore,
            List<UUID> applicants) {
        this(span, todo, state, agency, item, dueBefore, applicants, null);
    }

    /** Cases with or without special services. */
    public CaseFilter(
            Span span,
            Set<Todo> todo,
            @Nullable CaseState state,
            @Nullable UUID agency,
            @Nullable String item,
            @Nullable LocalDate dueBefore,
            List<UUID> applicants,
            @Nullable String system) {
        this(span, todo, state, agency, item, dueBefore, applicants, system, null);
    }

    /** Open cases by date, ended ones latest first, or both in this order. */
    public enum Span {
        OPEN,
        ENDED,
        ALL
    }

    /** What waits for whom: at the window, for a review step, for a decision. */
    public enum Todo {
        WINDOW,
        REVIEW,
        DECISION
    }

    public static CaseFilter open() {
        return new CaseFilter(Span.OPEN, Set.of(), null, null, null, null, List.of());
    }

    /** Every case of these applicants, open or ended. */
    public static CaseFilter of(List<UUID> applicants) {
        return new CaseFilter(Span.ALL, Set.of(), null, null, null, null, applicants);
    }

    /** Whether open cases, or ended ones, can be in the list; only an open case has a date or something to be done. */
    boolean takes(Span which) {
        boolean possible = which == Span.OPEN
                ? state == null || !state.ended()
                : (state == null || state.ended()) && dueBefore == null && todo.isEmpty();
        return possible && (span == which || span == Span.ALL);
    }

    boolean wantsOwn() {
        return system == null || system.equals(HERE);
    }

    /** Nothing of what outside systems handle waits for anybody here, and special services are ours alone. */
    boolean wantsOutside() {
        return todo.isEmpty() && service == null && !HERE.equals(system);
    }
}
