package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Authority;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.cases.rules.RemedySentence;
import org.tongyuan.items.ItemVersion;

/** Finds the remedy sentences for an answer of the agency in whose name it is given. */
@Component
class Remedies {

    private final Agencies agencies;
    private final TimeLimits limits;

    Remedies(Agencies agencies, TimeLimits limits) {
        this.agencies = agencies;
        this.limits = limits;
    }

    List<String> of(CaseHead head, ItemVersion item, boolean adverse, LocalDate on) {
        var entruster = item.terms().entrustedBy();
        var agency = agencies.require(entruster == null ? head.agencyId() : entruster);
        var authority = Authority.of(agencies, agency, item.complaintPhone());
        return RemedySentence.of(head.profile(), authority, adverse, on, limits);
    }
}
