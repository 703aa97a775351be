package org.tongyuan.accounts.signin;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.client.Clients;
import org.tongyuan.accounts.signin.Callers.Caller;
import org.tongyuan.accounts.standin.StandInsOfDay;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.security.Permission;

/** Reads the caller from the security context, once a request. */
@Component
class CallerOfRequest implements CurrentUser {

    private static final String KNOWN = CallerOfRequest.class.getName();

    private final Callers callers;
    private final Clients clients;
    private final Agencies agencies;
    private final StandInsOfDay standIns;
    private final LegalTime time;

    CallerOfRequest(Callers callers, Clients clients, Agencies agencies, StandInsOfDay standIns, LegalTime time) {
        this.callers = callers;
        this.clients = clients;
        this.agencies = agencies;
        this.standIns = standIns;
        this.time = time;
    }

    @Override
    public Optional<SignedIn> find() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return load(who);
        }
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Known known
                && known.who().equals(who)) {
            return Optional.of(known.caller());
        }
        Optional<SignedIn> caller = load(who);
        caller.ifPresent(c -> request.setAttribute(KNOWN, new Known(who, c), RequestAttributes.SCOPE_REQUEST));
        return caller;
    }

    private record Known(Authentication who, SignedIn caller) {}

    @Override
    public SignedIn require() {
        return find().orElseThrow(() -> new NotAllowed("nobody is signed in"));
    }

    @Override
    public SignedIn.Officer officer() {
        if (require() instanceof SignedIn.Officer officer) {
            return officer;
        }
        throw new NotAllowed("for staff only");
    }

    @Override
    public SignedIn.Citizen citizen() {
        if (require() instanceof SignedIn.Citizen citizen) {
            return citizen;
        }
        throw new NotAllowed("for citizens only");
    }

    private Optional<SignedIn> load(Authentication who) {
        Set<Permission> permissions = granted(who);
        if (who instanceof JwtAuthenticationToken) {
            return clients.find(who.getName())
                    .map(c -> new SignedIn.Application(c.clientId(), c.name(), c.agencyId(), permissions));
        }
        return callers.find(who.getName(), time.today()).map(caller -> person(caller, permissions));
    }

    private SignedIn person(Caller caller, Set<Permission> permissions) {
        if (caller.agencyId() == null) {
            return new SignedIn.Citizen(
                    caller.id(), Objects.requireNonNull(caller.personId()), caller.name(), permissions);
        }
        var agency = agencies.require(caller.agencyId());
        return new SignedIn.Officer(
                caller.id(),
                caller.name(),
                agency.id(),
                agency.name(),
                caller.hallWide(),
                caller.windowId(),
                caller.roles(),
                permissions,
                // Whoever may do nothing themselves yet (one-time password) may do nothing for others.
                permissions.contains(Permission.STAFF)
                        ? standIns.read(caller.standIns(), agency.id(), agency.name())
                        : List.of());
    }

    /** What the session or token carries; a change of roles ends the sessions of an account, so both agree. */
    private static Set<Permission> granted(Authentication who) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        who.getAuthorities().forEach(a -> permission(a.getAuthority(), all));
        return all;
    }

    private static void permission(@Nullable String name, Set<Permission> into) {
        for (Permission p : Permission.values()) {
            if (p.name().equals(name)) {
                into.add(p);
            }
        }
    }
}
