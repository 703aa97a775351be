package org.tongyuan.disclosure.advice;

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
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** What the acts on public advice have in common: who answers it, by when, who may see it, whom it tells. */
@Component
class PublicAdviceDesk {

    static final String LIMIT = "OGI_ADVICE";

    private static final int MAX = 99_999;

    private final Publishers publishers;
    private final Numbers numbers;
    private final Limits limits;
    private final Telling telling;

    PublicAdviceDesk(Publishers publishers, Numbers numbers, Limits limits, Telling telling) {
        this.publishers = publishers;
        this.numbers = numbers;
        this.limits = limits;
        this.telling = telling;
    }

    /** The days of the promise and the calendar on which they count. */
    @Component("publicAdviceLimits")
    record Limits(TimeLimits limits, Calendars calendars) {}

    /** Who hears of what. */
    @Component("publicAdviceTelling")
    record Telling(Notices notices, DisclosureOffices offices) {}

    /** The agency that was named, if it has a disclosure office here; otherwise the authority in charge. */
    UUID answering(@Nullable UUID named) {
        return telling.offices().answering(named).orElseThrow(() -> new RuleBroken("disclosure.public-advice.nobody"));
    }

    /** Those that have somebody who handles disclosure. */
    List<Agency> answering() {
        return telling.offices().all();
    }

    Agency agency(UUID id) {
        return publishers.require(id);
    }

    String nextNumber(String region, LocalDate today) {
        String year = String.valueOf(today.getYear());
        return "ZX-%s-%s-%05d".formatted(region, year, numbers.next("public-advice", region, year, MAX));
    }

    TimeLimit limit() {
        return limits.limits().require(LIMIT);
    }

    WorkCalendar calendarOf(UUID agency) {
        return limits.calendars().forRegion(agency(agency).regionCode());
    }

    boolean seesAll(SignedIn.Officer officer) {
        return publishers.isInCharge(officer.agencyId());
    }

    /** What one may not see is not there: others' questions are seen by the authority in charge only. */
    void mustSee(SignedIn.Officer officer, PublicAdvice a) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_READ);
        if (!sees(officer, a)) {
            throw new NotFound("public advice " + a.head().number());
        }
    }

    boolean sees(SignedIn.Officer officer, PublicAdvice a) {
        return officer.agencyId().equals(a.agencyId()) || seesAll(officer);
    }

    /** Its agency; and the authority in charge where the agency has nobody who handles disclosure. */
    boolean mayHandle(SignedIn.Officer officer, PublicAdvice a) {
        return officer.may(Permission.DISCLOSURE_HANDLE)
                && (officer.agencyId().equals(a.agencyId())
                        || (seesAll(officer) && !telling.offices().has(a.agencyId())));
    }

    void mustHandle(SignedIn.Officer officer, PublicAdvice a) {
        mustSee(officer, a);
        if (!mayHandle(officer, a)) {
            throw new NotAllowed(Permission.DISCLOSURE_HANDLE.name());
        }
    }

    void tellOffice(PublicAdvice a, String title) {
        telling.notices()
                .tellStaff(
                        telling.offices().accounts(a.agencyId()),
                        title,
                        "编号 " + a.head().number() + "。",
                        "/desk/disclosure/advice/" + a.head().number());
    }

    /** The asker, when they were signed in; anybody else sees it by the receipt. */
    void tellAsker(PublicAdvice a, String title) {
        UUID person = a.asked().person();
        if (person != null) {
            telling.notices()
                    .tell(new Notice(
                            person,
                            PublicAdviceActs.subject(a),
                            title,
                            "您的咨询，编号 " + a.head().number() + "，请点击查看。",
                            "/disclosure/advice/receipts/" + a.head().receipt()));
        }
    }
}
