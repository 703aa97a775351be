package org.tongyuan.fees.demand;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.fees.ChargeableCase;
import org.tongyuan.fees.ChargeableCases;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.security.Permission;

/** Who may demand, see and handle fees, and what every act on them needs: numbers, days, notices. */
@Component
public class FeeDesk {

    private static final int MAX = 99_999;

    private final ChargeableCases cases;
    private final FeeDemands demands;
    private final Numbers numbers;
    private final Calendars calendars;
    private final Notices notices;

    FeeDesk(ChargeableCases cases, FeeDemands demands, Numbers numbers, Calendars calendars, Notices notices) {
        this.cases = cases;
        this.demands = demands;
        this.numbers = numbers;
        this.calendars = calendars;
        this.notices = notices;
    }

    /** A case that the caller's agency may charge: only the agency that handles it. */
    ChargeableCase chargeable(String caseNumber, SignedIn who) {
        var c = cases.seen(caseNumber, who);
        mustCharge(who, c.agencyId());
        return c;
    }

    void mustCharge(SignedIn who, UUID agency) {
        if (!mayCharge(who, agency)) {
            throw new NotAllowed("FEE_DEMAND", "fees.demand.agency");
        }
    }

    public boolean mayCharge(SignedIn who, UUID agency) {
        return switch (who) {
            case SignedIn.Citizen citizen -> false;
            case SignedIn.Officer officer ->
                mayCharge(officer, agency)
                        || officer.standingIn(o -> mayCharge(o, agency)).isPresent();
            case SignedIn.Application application ->
                application.may(Permission.FEE_DEMAND)
                        && (application.agencyId() == null
                                || application.agencyId().equals(agency));
        };
    }

    private static boolean mayCharge(SignedIn.Officer officer, UUID agency) {
        return officer.may(Permission.FEE_DEMAND) && officer.agencyId().equals(agency);
    }

    /** A demand for whoever may see it: the payer, the people of the cash desk, and whoever sees its case. */
    public FeeDemand seen(String number, SignedIn who) {
        var d = demands.find(number).orElseThrow(() -> new NotFound("fee demand " + number));
        mustSee(d, who);
        return d;
    }

    public void mustSee(FeeDemand d, SignedIn who) {
        if (who.may(Permission.FEE_READ) && who instanceof SignedIn.Officer) {
            return;
        }
        if (who instanceof SignedIn.Citizen citizen
                && cases.actsFor(citizen, d.head().payerId())) {
            return;
        }
        cases.seen(d.head().caseNumber(), who);
    }

    /** JF-990122-2026-00001; the counter stays locked until the transaction ends. */
    public String nextNumber(String prefix, String region, LocalDate today) {
        String year = String.valueOf(today.getYear());
        return "%s-%s-%s-%05d".formatted(prefix, region, year, numbers.next("fees-" + prefix, region, year, MAX));
    }

    /** The last day in time; null when none is set or the calendar of that year is not known yet. */
    @Nullable
    LocalDate dueOn(String region, LocalDate from, @Nullable Integer days) {
        if (days == null) {
            return null;
        }
        try {
            return calendars.forRegion(region).plusWorkingDays(from, days);
        } catch (CalendarMissing missing) {
            return null;
        }
    }

    public void tellPayer(FeeDemand d, String title, String text) {
        notices.tell(new Notice(
                d.head().payerId(),
                FeeTrail.subject(d.head().id()),
                title,
                text,
                "/my/fees/" + d.head().number()));
    }
}
