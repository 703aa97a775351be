package org.tongyuan.cases.referral;

import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.counter.Parties;

/** Who may hand on, accept, give back, take back and read. */
final class ReferralRights {

    private ReferralRights() {}

    /** Whoever is responsible, or a colleague at the same agency when they are away; while nobody is, whoever handles cases. */
    static boolean mayPassOn(SignedIn.Officer who, @Nullable Responsible now) {
        return Parties.handles(who) && (now == null || now.agencyId().equals(who.agencyId()));
    }

    /** The one it was handed to by name, else anybody on duty there. */
    static boolean isReceiver(SignedIn.Officer who, Referral r) {
        return Parties.handles(who)
                && r.to().agencyId().equals(who.agencyId())
                && (r.to().accountId() == null || r.to().accountId().equals(who.accountId()));
    }

    static boolean isGiver(SignedIn.Officer who, Referral r) {
        return Parties.handles(who) && r.from().agencyId().equals(who.agencyId());
    }

    /** Both sides, and those who see the whole hall. */
    static boolean sees(SignedIn.Officer who, Referral r) {
        return CaseRights.seesWholeHall(who)
                || r.from().agencyId().equals(who.agencyId())
                || r.to().agencyId().equals(who.agencyId());
    }
}
