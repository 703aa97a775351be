package org.tongyuan.cases.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.referral.Referral.Side;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.UseCase;

/** Hands a case or a question to the right desk. Whoever is responsible stays so until it is accepted there. */
@UseCase
class PassOn {

    private final Referrals referrals;
    private final ReferralJournal journal;
    private final Agencies agencies;
    private final Calendars calendars;
    private final TimeLimits limits;
    private final LegalTime time;

    PassOn(
            Referrals referrals,
            ReferralJournal journal,
            Agencies agencies,
            Calendars calendars,
            TimeLimits limits,
            LegalTime time) {
        this.referrals = referrals;
        this.journal = journal;
        this.agencies = agencies;
        this.calendars = calendars;
        this.limits = limits;
        this.time = time;
    }

    @Transactional
    UUID passOn(Matter matter, Side to, String note, SignedIn.Officer who) {
        if (!ReferralRights.mayPassOn(who, matter.now())) {
            throw new NotAllowed("REFERRAL");
        }
        var at = time.now();
        var referral = new Referral(
                Ids.next(),
                matter.about(),
                new Side(who.agencyId(), who.agencyName(), who.accountId(), who.name()),
                to,
                note,
                at,
                dueOn(LegalTime.dateOf(at)),
                null);
        referrals.add(referral);
        journal.record("RESPONSIBILITY_REFERRED", referral, who, at);
        return referral.id();
    }

    /** A year without a calendar yet leaves the natural day: this limit is the house's own. */
    private LocalDate dueOn(LocalDate from) {
        int days = limits.require("CASE_TAKE_OVER").length();
        try {
            return calendars.forRegion(agencies.home().code()).plusWorkingDays(from, days);
        } catch (CalendarMissing unknown) {
            return from.plusDays(days);
        }
    }
}
