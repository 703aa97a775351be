package org.tongyuan.disclosure.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.security.Permission;

/** What the acts of supervision have in common: who is in charge, who is supervised, whom they tell, what the journal keeps. */
@Component
public class AssessmentDesk {

    private static final int MAX = 999;

    private final Publishers publishers;
    private final Agencies agencies;
    private final Around around;
    private final Telling telling;
    private final Journal journal;
    private final LegalTime time;

    AssessmentDesk(
            Publishers publishers, Agencies agencies, Around around, Telling telling, Journal journal, LegalTime time) {
        this.publishers = publishers;
        this.agencies = agencies;
        this.around = around;
        this.telling = telling;
        this.journal = journal;
        this.time = time;
    }

    /** Numbers, limits and the calendar on which they count. */
    @Component("assessmentAround")
    record Around(Numbers numbers, TimeLimits limits, Calendars calendars) {}

    /** Who hears of what. */
    @Component("assessmentTelling")
    record Telling(Notices notices, Colleagues colleagues) {}

    public boolean isInCharge(UUID agency) {
        return publishers.isInCharge(agency);
    }

    public boolean isInCharge(SignedIn.Officer officer) {
        return publishers.isInCharge(officer.agencyId());
    }

    /** The authority in charge assesses and holds to account, by somebody who decides there. */
    public void mustBeInCharge(SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_APPROVE);
        if (!isInCharge(officer)) {
            throw new NotAllowed("ASSESSMENT_BY_OTHERS", "disclosure.assessment.in-charge");
        }
    }

    /** For an agency speaks its disclosure office or its head. */
    public void mustAnswerFor(SignedIn.Officer officer, UUID agency) {
        if (!officer.agencyId().equals(agency)
                || !(officer.may(Permission.DISCLOSURE_HANDLE) || officer.may(Permission.DISCLOSURE_APPROVE))) {
            throw new NotAllowed("ASSESSMENT_OF_OTHERS", "disclosure.assessment.own");
        }
    }

    /** All agencies of the region but the government itself. */
    public List<Agency> assessed(String region) {
        String government = agencies.governmentOf(region);
        return publishers.all().stream()
                .filter(a -> a.regionCode().equals(region) && !a.name().equals(government))
                .toList();
    }

    public Agency agency(UUID id) {
        return agencies.require(id);
    }

    public String regionOf(SignedIn.Officer officer) {
        return agencies.require(officer.agencyId()).regionCode();
    }

    String nextNumber(String region, LocalDate until) {
        return nextNumber("KH", "disclosure-assessment", region, until);
    }

    /** E.g. KH-990122-2025-001. */
    public String nextNumber(String prefix, String rule, String region, LocalDate day) {
        String year = String.valueOf(day.getYear());
        return "%s-%s-%s-%03d".formatted(prefix, region, year, around.numbers().next(rule, region, year, MAX));
    }

    public TimeLimit limit(String id) {
        return around.limits().require(id);
    }

    public WorkCalendar calendar(String region) {
        return around.calendars().forRegion(region);
    }

    /** Last day for objections told today; null while the calendar that says it is not known. */
    @Nullable
    LocalDate objectBy(String region) {
        return DatedClock.start(limit("ASSESSMENT_OBJECTION"), today(), "告知考核结果", calendar(region))
                .dueOn();
    }

    public LocalDate today() {
        return time.today();
    }

    void record(String act, Round round, SignedIn.Officer officer, Map<String, String> details) {
        record(
                act,
                new Subject("assessment", round.id().toString()),
                round.state().name(),
                officer,
                details);
    }

    public void record(
            String act, Subject subject, String state, SignedIn.Officer officer, Map<String, String> details) {
        journal.record(Entry.of(officer.actor(), act, subject, time.now())
                .with("state", state)
                .with(details));
    }

    void tellAgencies(Round round) {
        var assessed = assessed(round.regionCode()).stream().map(Agency::id).toList();
        tell(
                c -> assessed.contains(c.agencyId()),
                "考核结果已告知：" + round.name(),
                "请核对本机关的得分，有异议的在 " + round.objectBy() + " 以前提出。",
                "/desk/disclosure/assessments/" + round.number());
    }

    void tellOffice(Round round) {
        tell(
                c -> publishers.isInCharge(c.agencyId()),
                "收到考核异议：" + round.name(),
                "请答复。",
                "/desk/disclosure/assessments/" + round.number());
    }

    /** Those who handle disclosure at such agencies. */
    public void tell(Predicate<Colleague> whom, String title, String text, String link) {
        telling.notices()
                .tellStaff(
                        telling.colleagues().holding(Permission.DISCLOSURE_HANDLE).stream()
                                .filter(whom)
                                .map(Colleague::account)
                                .toList(),
                        title,
                        text,
                        link);
    }
}
