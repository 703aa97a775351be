package org.tongyuan.cases.opinion;

import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.ActingFor;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.StandIns;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.counter.Parties;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.refusal.Refusals;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/**
 * Who may ask, answer, take back and read. Those who handle the case at its own agency ask; those of the asked agency who review or decide
 * answer. What was refused is in the journal.
 */
@Component
class OpinionRights {

    static final String ASK = "ASK_OPINION";
    static final String ANSWER = "ANSWER_OPINION";
    static final String WITHDRAW = "WITHDRAW_OPINION";

    private final CaseRights rights;
    private final StandIns standIns;
    private final Refusals refusals;

    OpinionRights(CaseRights rights, StandIns standIns, Refusals refusals) {
        this.rights = rights;
        this.standIns = standIns;
        this.refusals = refusals;
    }

    /** Who handles cases of this agency. */
    static boolean asksFor(UUID agency, SignedIn who) {
        return switch (who) {
            case SignedIn.Officer o -> o.agencyId().equals(agency) && Parties.handles(o);
            case SignedIn.Application a -> isOf(a, agency) && reviews(a);
            case SignedIn.Citizen c -> false;
        };
    }

    /** Who reviews or decides at this agency. */
    static boolean answersFor(UUID agency, SignedIn who) {
        return switch (who) {
            case SignedIn.Officer o -> o.agencyId().equals(agency) && reviews(o);
            case SignedIn.Application a -> isOf(a, agency) && reviews(a);
            case SignedIn.Citizen c -> false;
        };
    }

    private static boolean reviews(SignedIn who) {
        return who.may(Permission.CASE_REVIEW) || who.may(Permission.CASE_DECIDE);
    }

    private static boolean isOf(SignedIn.Application application, UUID agency) {
        return application.agencyId() == null || application.agencyId().equals(agency);
    }

    /** The same, also in the place of somebody who is away. */
    static boolean mayAnswer(SignedIn who, Opinion o) {
        return o.open() && orInPlaceOf(who, w -> answersFor(o.agencyId(), w));
    }

    static boolean mayAsk(SignedIn who, UUID agency) {
        return orInPlaceOf(who, w -> asksFor(agency, w));
    }

    private static boolean orInPlaceOf(SignedIn who, Predicate<SignedIn> may) {
        return may.test(who)
                || (who instanceof SignedIn.Officer o && o.standingIn(may::test).isPresent());
    }

    /** Refuses, which the journal keeps, or returns in whose place it is done, null when in one's own right. */
    @Nullable
    String mustAsk(SignedIn who, String act, CaseSnapshot c) {
        mustSeeCase(who, act, c);
        UUID agency = c.head().agencyId();
        return must(who, act, c.head().id(), agency, w -> asksFor(agency, w));
    }

    private void mustSeeCase(SignedIn who, String act, CaseSnapshot c) {
        try {
            rights.mustSee(who, c);
        } catch (NotFound unseen) {
            refusals.note(who, act, c.head().id(), false);
            throw unseen;
        }
    }

    @Nullable
    String mustAnswer(SignedIn who, Opinion o, CaseSnapshot c) {
        if (!sees(who, o, c)) {
            refusals.note(who, ANSWER, o.about().caseId(), false);
            throw new NotFound("opinion " + o.id());
        }
        return must(who, ANSWER, o.about().caseId(), o.agencyId(), w -> answersFor(o.agencyId(), w));
    }

    private @Nullable String must(SignedIn who, String act, UUID caseId, UUID agency, Predicate<SignedIn> may) {
        if (may.test(who)) {
            return null;
        }
        try {
            if (who instanceof SignedIn.Officer officer) {
                return standIns.mustBeAble(officer, may::test, Permission.CASE_REVIEW, agency)
                        .map(ActingFor::name)
                        .orElse(null);
            }
            throw new NotAllowed(act);
        } catch (NotAllowed refused) {
            refusals.note(who, act, caseId, true);
            throw refused;
        }
    }

    /** The asked agency's own people, and whoever sees the case. */
    boolean sees(SignedIn who, Opinion o, CaseSnapshot c) {
        return isAsked(who, o) || seesCase(who, c);
    }

    /** Whether it was this one's agency that was asked. */
    static boolean isAsked(SignedIn who, Opinion o) {
        return switch (who) {
            case SignedIn.Officer officer ->
                officer.may(Permission.CASE_READ) && officer.agencyId().equals(o.agencyId());
            case SignedIn.Application application -> isOf(application, o.agencyId());
            case SignedIn.Citizen citizen -> false;
        };
    }

    boolean seesCase(SignedIn who, CaseSnapshot c) {
        try {
            rights.mustSee(who, c);
            return !(who instanceof SignedIn.Citizen);
        } catch (NotFound unseen) {
            return false;
        }
    }
}
