package org.tongyuan.complaints.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.ReceiptCode;
import org.tongyuan.platform.security.Permission;

/** What the acts on a complaint have in common: its number, its limits, who may see and handle it, whom it tells. */
@Component
class ComplaintDesk {

    private static final int MAX = 99_999;
    private static final int CODE = 8;
    private final Numbers numbers;
    private final TimeLimits limits;
    private final Calendars calendars;
    private final Notices notices;
    private final Colleagues colleagues;
    private final Agencies agencies;

    ComplaintDesk(
            Numbers numbers,
            TimeLimits limits,
            Calendars calendars,
            Notices notices,
            Colleagues colleagues,
            Agencies agencies) {
        this.numbers = numbers;
        this.limits = limits;
        this.calendars = calendars;
        this.notices = notices;
        this.colleagues = colleagues;
        this.agencies = agencies;
    }

    String nextNumber(String region, LocalDate today) {
        String year = String.valueOf(today.getYear());
        return "TS-%s-%s-%05d".formatted(region, year, numbers.next("complaint", region, year, MAX));
    }

    String newCode() {
        return ReceiptCode.of(CODE);
    }

    TimeLimit limit(String id) {
        return limits.require(id);
    }

    WorkCalendar calendar(String region) {
        return calendars.forRegion(region);
    }

    Agencies agencies() {
        return agencies;
    }

    /** What one may not see is not there: only the agency that handles it sees it, and whoever complained. */
    void mustSee(SignedIn who, Complaint c) {
        boolean sees = switch (who) {
            case SignedIn.Citizen citizen -> citizen.personId().equals(c.said().person());
            case SignedIn.Officer officer ->
                officer.may(Permission.COMPLAINT_READ)
                        && officer.agencyId().equals(c.head().handlerId());
            case SignedIn.Application application ->
                application.agencyId() == null
                        || application.agencyId().equals(c.head().handlerId());
        };
        if (!sees) {
            throw new NotFound("complaint " + c.head().number());
        }
    }

    void mustHandle(SignedIn.Officer officer, Complaint c) {
        mustSee(officer, c);
        officer.mustBeAbleTo(Permission.COMPLAINT_HANDLE);
        if (officer.agencyId().equals(c.head().about().agencyId())) {
            throw new NotAllowed("COMPLAINT_ABOUT_OWN_AGENCY", "complaint.own-agency");
        }
    }

    void tellOffice(Complaint c, String title) {
        notices.tellStaff(
                colleagues.holding(Permission.COMPLAINT_HANDLE).stream()
                        .filter(one -> one.agencyId().equals(c.head().handlerId()))
                        .map(Colleague::account)
                        .toList(),
                title,
                "登记编号 " + c.head().number() + "。",
                "/desk/complaints/" + c.head().number());
    }

    /** Whoever was signed in; anybody else sees it by number and code. */
    void tellComplainant(Complaint c, String title) {
        UUID person = c.said().person();
        if (person != null) {
            notices.tell(new Notice(
                    person,
                    ComplaintActs.subject(c),
                    title,
                    "登记编号 " + c.head().number() + "。",
                    "/complaints/my/" + c.head().number()));
        }
    }
}
