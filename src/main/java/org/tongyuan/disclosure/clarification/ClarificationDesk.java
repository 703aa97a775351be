package org.tongyuan.disclosure.clarification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.disclosure.catalogue.DisclosureOffices;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.clarification.ClarificationLinks.PublicRecordLine;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** What the acts on a report have in common: who answers for it, by when, who may see it, whom it tells. */
@Component
class ClarificationDesk {

    private static final int MAX = 99_999;

    private final Publishers publishers;
    private final ClarificationLinks links;
    private final Numbers numbers;
    private final Limits limits;
    private final Telling telling;

    ClarificationDesk(
            Publishers publishers, ClarificationLinks links, Numbers numbers, Limits limits, Telling telling) {
        this.publishers = publishers;
        this.links = links;
        this.numbers = numbers;
        this.limits = limits;
        this.telling = telling;
    }

    /** The days of the promise and the calendar on which they count. */
    @Component("clarificationLimits")
    record Limits(TimeLimits limits, Calendars calendars) {}

    /** Who hears of what. */
    @Component("clarificationTelling")
    record Telling(Notices notices, DisclosureOffices offices) {}

    /** The agency that was named, if it has a disclosure office here; otherwise the authority in charge. */
    UUID answering(@Nullable UUID named) {
        return telling.offices().answering(named).orElseThrow(() -> new RuleBroken("disclosure.clarification.nobody"));
    }

    /** Those that have somebody who handles disclosure. */
    List<Agency> answering() {
        return telling.offices().all();
    }

    PublicRecordLine published(String indexNo) {
        return links.published(indexNo).orElseThrow(() -> new RuleBroken("disclosure.clarification.index", indexNo));
    }

    String regionOf(UUID agency) {
        return publishers.require(agency).regionCode();
    }

    String nextNumber(String region, LocalDate today) {
        String year = String.valueOf(today.getYear());
        return "CQ-%s-%s-%05d".formatted(region, year, numbers.next("clarification", region, year, MAX));
    }

    TimeLimit limit() {
        return limits.limits().require("OGI_CLARIFY");
    }

    WorkCalendar calendar(String region) {
        return limits.calendars().forRegion(region);
    }

    boolean seesAll(SignedIn.Officer officer) {
        return publishers.isInCharge(officer.agencyId());
    }

    /** What one may not see is not there: others' reports are seen by the authority in charge only. */
    void mustSee(SignedIn.Officer officer, Clarification c) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_READ);
        if (!officer.agencyId().equals(c.agencyId()) && !seesAll(officer)) {
            throw new NotFound("clarification " + c.head().number());
        }
    }

    /** Its agency; and the authority in charge where the agency has nobody who handles disclosure. */
    boolean mayHandle(SignedIn.Officer officer, Clarification c) {
        return officer.may(Permission.DISCLOSURE_HANDLE)
                && (officer.agencyId().equals(c.agencyId())
                        || (seesAll(officer) && !telling.offices().has(c.agencyId())));
    }

    void mustHandle(SignedIn.Officer officer, Clarification c) {
        mustSee(officer, c);
        if (!mayHandle(officer, c)) {
            throw new NotAllowed(Permission.DISCLOSURE_HANDLE.name());
        }
    }

    void tellOffice(Clarification c, String title) {
        telling.notices()
                .tellStaff(
                        telling.offices().accounts(c.agencyId()),
                        title,
                        "编号 " + c.head().number() + "。",
                        "/desk/disclosure/clarifications/" + c.head().number());
    }

    /** The reporter, when they were signed in; anybody else sees it by the receipt, and is called when they left a contact. */
    void tellReporter(Clarification c, String title) {
        UUID person = c.said().person();
        if (person != null) {
            telling.notices()
                    .tell(new Notice(
                            person,
                            ClarificationActs.subject(c),
                            title,
                            "您反映的信息问题，编号 " + c.head().number() + "，有了结果。",
                            "/disclosure/clarifications/reports/" + c.head().receipt()));
        }
    }
}
