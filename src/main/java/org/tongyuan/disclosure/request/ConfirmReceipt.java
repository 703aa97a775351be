package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Confirms with the applicant that an application came: the day of the confirmation is the day of receipt. */
@UseCase
class ConfirmReceipt {

    private final RequestActing acting;
    private final RequestTrail trail;
    private final TimeLimits limits;

    ConfirmReceipt(RequestActing acting, RequestTrail trail, TimeLimits limits) {
        this.acting = acting;
        this.trail = trail;
        this.limits = limits;
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 31(2)")
    @LegalBasis("政府信息公开条例, art. 31(3)")
    void confirm(String number, @Nullable LocalDate on, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.ARRIVED);
        By by = acting.by(who);
        LocalDate day = acting.stated(on, r.head().arrivedOn(), by);
        r.received(day, limits);
        trail.receipt(r, by);
        acting.finish(r, RequestAct.CONFIRM, by, day, null);
    }
}
