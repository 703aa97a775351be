package org.tongyuan.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to how items are exercised as it happens, for whoever discloses it. It names nobody. */
public interface CaseExercises {

    /** How many cases of these items there are; those of a test clock count nowhere. */
    Counts counts(Collection<String> items, LocalDate yearFrom);

    /** Undecided cases, by the day by which they are due. */
    List<Running> running(Collection<String> items, int most);

    /** Grants, latest first. A refusal is nobody's business but the applicant's. */
    List<Granted> granted(Collection<String> items, int most);

    /**
     * Numbers of cases.
     *
     * @param running not decided yet
     * @param received since the day asked for
     * @param granted since the day asked for
     * @param refused since the day asked for
     * @param late decided since the day asked for, after their day
     */
    record Counts(int running, int received, int granted, int refused, int late) {}

    /** A case that is not decided; {@code stage} is where it stands. */
    record Running(
            UUID applicantId,
            LocalDate receivedOn,
            String stage,
            @Nullable LocalDate dueOn) {}

    /** A case that was granted. */
    record Granted(UUID caseId, UUID applicantId, LocalDate receivedOn, LocalDate decidedOn) {}
}
