package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * The report of an agency on a year, from draft to publication. A government's report is submitted to nobody.
 *
 * @param format the version of the prescribed format
 */
@LegalBasis("政府信息公开条例, art. 49")
record AnnualReport(
        UUID id,
        UUID agencyId,
        int year,
        String format,
        State state,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate returnedOn,
        @Nullable String returnReason,
        @Nullable LocalDate publishedOn,
        int version) {

    /** States of a report. */
    enum State {
        DRAFT("编制中", "neutral"),
        SUBMITTED("已提交", "info"),
        PUBLISHED("已公布", "good");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** Figures and texts change only in a draft: what was submitted is first given back, what was published stays. */
    void mustBeDraft() {
        if (state == State.PUBLISHED) {
            throw new RuleBroken("annual-report.published", year);
        }
        if (state == State.SUBMITTED) {
            throw new RuleBroken("annual-report.submitted", year);
        }
    }

    AnnualReport submit(LocalDate today) {
        mustBeDraft();
        mustBeOver(today);
        return new AnnualReport(id, agencyId, year, format, State.SUBMITTED, dueOn, today, null, null, null, version);
    }

    AnnualReport giveBack(String reason, LocalDate today) {
        if (state != State.SUBMITTED) {
            throw new RuleBroken("annual-report.not-submitted", year);
        }
        return new AnnualReport(
                id, agencyId, year, format, State.DRAFT, dueOn, submittedOn, today, reason, null, version);
    }

    /** {@code government}: its own office publishes it, without a submission before. */
    AnnualReport publish(boolean government, LocalDate today) {
        if (state == State.PUBLISHED) {
            throw new RuleBroken("annual-report.published", year);
        }
        if (!government && state != State.SUBMITTED) {
            throw new RuleBroken("annual-report.not-submitted", year);
        }
        mustBeOver(today);
        return new AnnualReport(
                id,
                agencyId,
                year,
                format,
                State.PUBLISHED,
                dueOn,
                submittedOn,
                returnedOn,
                returnReason,
                today,
                version);
    }

    private void mustBeOver(LocalDate today) {
        if (!new ReportYear(year).isOver(today)) {
            throw new RuleBroken("annual-report.year-running", year, year + 1);
        }
    }
}
