package org.tongyuan.cases.presence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands at the window, as the officer saw their papers.
 *
 * @param relation what they are to the applicant, for family members
 * @param mandateId the mandate in force that says so, null when only papers were seen
 * @param paper which paper was seen, such as 授权委托书
 * @param keep whether the relation shall be kept as a mandate, so that it need not be proved again
 */
public record Attendee(
        UUID personId,
        String name,
        Capacity capacity,
        @Nullable String relation,
        @Nullable UUID mandateId,
        @Nullable String paper,
        boolean keep) {

    /** The same, when the relation was kept with another case of the same intake. */
    public Attendee keptAlready() {
        return new Attendee(personId, name, capacity, relation, mandateId, paper, false);
    }

    public static Attendee self(UUID personId, String name) {
        return new Attendee(personId, name, Capacity.SELF, null, null, null, false);
    }
}
