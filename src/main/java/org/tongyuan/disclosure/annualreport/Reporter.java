package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;

/**
 * Whose report it is: an agency that reports on itself, or the government of a region whose report is on all its agencies.
 *
 * @param agencies those whose records are counted
 */
record Reporter(Agency agency, boolean government, List<UUID> agencies) {

    /** In addresses: the unified social credit code when it is a good one, else the id. */
    public String key() {
        String code = agency.code();
        return code != null && agency.codeVerified() ? code : agency.id().toString();
    }

    public String name() {
        return agency.name();
    }

    /** The last day for the report on a year; it is not put off when it is a day of rest. */
    @LegalBasis("政府信息公开条例, art. 49")
    LocalDate dueOn(int year, TimeLimits limits) {
        var limit = limits.require(government ? "OGI_ANNUAL_GOV" : "OGI_ANNUAL_DEPT");
        return LocalDate.of(year, 12, 31).plusMonths(limit.length());
    }
}
