package org.tongyuan.accounts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.security.Permission;

/**
 * AB岗 as other modules ask for it: may this caller do it today, and in whose right?
 *
 * <p>One's own right comes first; an act done in it is nobody else's. Otherwise the right of an officer for whom the caller stands in on
 * this legal day counts, with the roles that officer has now. Nothing is remembered between requests: an arrangement that ended, ran
 * out, lost its ground (role, agency, leave) or whose principal was locked is gone with the next request. Asking costs no statement,
 * since {@link SignedIn.Officer#standsInFor()} comes with the caller.
 *
 * <p>A module with rules of its own about whose a case is passes them as a predicate, which is then asked of the caller and of each
 * absent officer alike:
 *
 * <pre>{@code
 * Optional<ActingFor> forWhom = standIns.mustBeAble(who, officer -> may(officer, act, file), act.permission(), file.agencyId());
 * by = new By(who.actor(), forWhom.map(ActingFor::signature).orElse(who.name()), time.now());
 * entry = forWhom.map(f -> entry.with("for", f.staff().toString()).with("stand-in", f.standIn().toString())).orElse(entry);
 * }</pre>
 *
 * <p>Routes need nothing: {@code @Requires} lets a stand-in pass with the permissions lent today.
 */
public interface StandIns {

    /**
     * In whose right the caller may do what {@code may} judges: empty when it is the caller's own.
     *
     * @throws NotAllowed when neither the caller nor anybody the caller stands in for may; see {@link #refusal}
     */
    Optional<ActingFor> mustBeAble(
            SignedIn.Officer who, Predicate<SignedIn.Officer> may, Permission permission, UUID agencyId);

    /** The plain question: this permission for cases of this agency; hall-wide officers have it for every agency. */
    default Optional<ActingFor> mustBeAble(SignedIn.Officer who, Permission permission, UUID agencyId) {
        return mustBeAble(
                who, o -> o.may(permission) && (o.hallWide() || o.agencyId().equals(agencyId)), permission, agencyId);
    }

    /**
     * What to throw when the caller may not do it. When there is an arrangement of the caller's that ran out, has not begun or does not
     * go so far, the message says so and the journal gets {@code STAND_IN_REFUSED} with the arrangement and why, in a transaction of its
     * own.
     */
    NotAllowed refusal(SignedIn who, Permission permission, UUID agencyId);
}
