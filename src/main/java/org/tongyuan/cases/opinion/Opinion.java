package org.tongyuan.cases.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/**
 * What one agency asks another about a case.
 *
 * @param question encrypted in the database, as the answer's text is
 * @param files those of the case that the asked agency may read
 * @param answerBy the last day for the answer; the case's own clocks know nothing of it
 */
public record Opinion(
        UUID id,
        About about,
        UUID fromAgencyId,
        String fromAgency,
        Signature asked,
        UUID agencyId,
        String agency,
        String question,
        List<UUID> files,
        LocalDate answerBy,
        @Nullable Answer answer,
        @Nullable Signature withdrawn) {

    /** The case: {@code endedOn} null while it is handled. */
    public record About(
            UUID caseId,
            String number,
            String item,
            UUID applicantId,
            @Nullable LocalDate endedOn) {}

    /** Who did it when, and in whose place. */
    public record Signature(
            String by, String name, @Nullable String inPlaceOf, Instant at) {

        /** 李建国, or 孙丽（由赵敏代）. */
        public String words() {
            return inPlaceOf == null ? name : inPlaceOf + "（由" + name + "代）";
        }
    }

    /** What an answer says. */
    public enum Verdict {
        AGREED("同意"),
        OPPOSED("不同意"),
        COMMENTED("有意见");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Answer(Verdict verdict, @Nullable String text, Signature by) {}

    /** Waits for an answer: what is open when the case ends is over with it. */
    public boolean open() {
        return answer == null && withdrawn == null && about.endedOn() == null;
    }

    /** Over without an answer because the case ended first. */
    public boolean lapsed() {
        return answer == null && withdrawn == null && about.endedOn() != null;
    }

    public String standing() {
        if (answer != null) {
            return answer.verdict().label();
        }
        return withdrawn != null ? "已撤回" : lapsed() ? "已失效" : "待答复";
    }

    public String tone() {
        if (answer != null) {
            return answer.verdict() == Verdict.AGREED ? "good" : "info";
        }
        return open() ? "warn" : "neutral";
    }

    /** Not answered by the day: still open, or over only afterwards. */
    public boolean lateOn(LocalDate today) {
        LocalDate end = about.endedOn() == null ? today : about.endedOn();
        if (answer != null) {
            end = LegalTime.dateOf(answer.by().at());
        } else if (withdrawn != null) {
            end = LegalTime.dateOf(withdrawn.at());
        }
        return end.isAfter(answerBy);
    }

    Opinion answered(Answer as) {
        mustBeOpen();
        return new Opinion(
                id, about, fromAgencyId, fromAgency, asked, agencyId, agency, question, files, answerBy, as, null);
    }

    Opinion withdrawn(Signature as) {
        mustBeOpen();
        return new Opinion(
                id, about, fromAgencyId, fromAgency, asked, agencyId, agency, question, files, answerBy, null, as);
    }

    private void mustBeOpen() {
        if (!open()) {
            throw new RuleBroken("case.opinion.over", standing());
        }
    }

    /**
     * So many working days after the asking, but not after the case itself falls due; a case that is overdue already leaves the day of
     * asking. A year without a calendar yet leaves natural days: this period is the house's own.
     */
    static LocalDate answerBy(LocalDate asked, int days, WorkCalendar calendar, @Nullable LocalDate caseDue) {
        LocalDate by;
        try {
            by = calendar.plusWorkingDays(asked, days);
        } catch (CalendarMissing unknown) {
            by = asked.plusDays(days);
        }
        if (caseDue == null || caseDue.isAfter(by)) {
            return by;
        }
        return caseDue.isBefore(asked) ? asked : caseDue;
    }
}
