package org.tongyuan.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what right somebody acts for somebody, as the window needs it. */
public interface Mandated {

    /**
     * A mandate in force.
     *
     * @param kind FAMILY, AGENT or LEGAL_REPRESENTATIVE
     * @param label the kind in Chinese
     */
    record Standing(
            UUID id,
            String kind,
            String label,
            @Nullable String relation,
            @Nullable LocalDate validTo) {}

    /** The mandate by which the agent acts for the principal today. */
    Optional<Standing> inForce(UUID principal, UUID agent);

    /** Recorded by the calling officer, who saw the papers of both; holds at once (RuleBroken mandate.*). */
    void recordSeen(UUID principal, UUID agent, String kind, @Nullable String relation, @Nullable LocalDate validTo);
}
