package org.tongyuan.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.security.Permission;

/** Whoever is calling: a citizen, an officer, or an agency's application. */
public sealed interface SignedIn {

    Actor actor();

    Set<Permission> permissions();

    /** The name shown on the caller's own pages. */
    String name();

    default boolean may(Permission permission) {
        return permissions().contains(permission);
    }

    default void mustBeAbleTo(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(permission.name());
        }
    }

    /** A person who signs in for themselves; {@code personId} is the entry in the register of persons. */
    record Citizen(UUID accountId, UUID personId, String name, Set<Permission> permissions) implements SignedIn {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.CITIZEN, accountId.toString());
        }
    }

    /**
     * A member of staff at one agency. {@code hallWide} officers (the service centre's own staff) take in cases of every agency;
     * {@code windowId} is the window they sit at, if any; {@code standsInFor} are those whose work they may do today (AB岗), see
     * {@link StandIns}. {@code permissions} are the officer's own.
     */
    record Officer(
            UUID accountId,
            String name,
            UUID agencyId,
            String agencyName,
            boolean hallWide,
            @Nullable UUID windowId,
            Set<Role> roles,
            Set<Permission> permissions,
            List<StandIn> standsInFor)
            implements SignedIn {

        /** Somebody who stands in for nobody. */
        public Officer(
                UUID accountId,
                String name,
                UUID agencyId,
                String agencyName,
                boolean hallWide,
                @Nullable UUID windowId,
                Set<Role> roles,
                Set<Permission> permissions) {
            this(accountId, name, agencyId, agencyName, hallWide, windowId, roles, permissions, List.of());
        }

        /** Whether one of those this officer stands in for may do it, and who; the officer's own right is not asked. */
        public Optional<ActingFor> standingIn(Predicate<Officer> may) {
            return standsInFor.stream()
                    .filter(s -> may.test(s.principal()))
                    .findFirst()
                    .map(s -> s.by(name));
        }

        /** What is lent to this officer today, by whomever. */
        public boolean isLent(Permission permission) {
            return standsInFor.stream().anyMatch(s -> s.principal().may(permission));
        }

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, accountId.toString());
        }
    }

    /** An application with client credentials; {@code agencyId} null means the whole hall. */
    record Application(
            String clientId, String name, @Nullable UUID agencyId, Set<Permission> permissions) implements SignedIn {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.APPLICATION, clientId);
        }
    }
}
