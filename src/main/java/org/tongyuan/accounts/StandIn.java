package org.tongyuan.accounts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * For whom an officer stands in on the legal day of the request.
 *
 * @param id the arrangement
 * @param principal the absent officer, with as much of their right as the stand-in has today: what their roles still allow and the
 *     arrangement names. It answers "could A do this?" and must never be taken for the actor.
 * @param postId the absent officer's post
 * @param until the last day of it as things stand now
 */
public record StandIn(
        UUID id,
        SignedIn.Officer principal,
        @org.jspecify.annotations.Nullable UUID postId,
        LocalDate until) {

    ActingFor by(String deputy) {
        return new ActingFor(id, principal.accountId(), principal.name(), deputy);
    }
}
