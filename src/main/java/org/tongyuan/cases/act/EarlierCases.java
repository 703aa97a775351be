package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.record.PermitRegister;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** What an applicant's earlier cases mean for a new one: a bar after false statements, or the permit to be changed or renewed. */
@Component
class EarlierCases {

    /** The earlier case, and until when a renewal must be decided; both null for a new one. */
    record Concerned(@Nullable UUID id, @Nullable LocalDate renewBefore) {}

    private final PermitRegister register;
    private final TimeLimits limits;

    EarlierCases(PermitRegister register, TimeLimits limits) {
        this.register = register;
        this.limits = limits;
    }

    @LegalBasis("行政许可法, art. 78")
    @LegalBasis("行政许可法, art. 79")
    void mustNotBeBarred(UUID applicant, ItemVersion item, LocalDate on) {
        if (item.terms().publicSafety()) {
            register.barredUntil(applicant, item.code(), on).ifPresent(until -> {
                throw new RuleBroken("case.barred", until);
            });
        }
    }

    /**
     * Finds the permit that is to be changed or renewed. Asked for LIC_RENEW_APPLY before its end, it is deemed renewed when nobody
     * decides; asked for later, it is still decided, but silence renews nothing.
     */
    @LegalBasis("行政许可法, art. 49")
    @LegalBasis("行政许可法, art. 50")
    Concerned concernedBy(@Nullable String number, UUID applicant, ItemVersion item, LocalDate on) {
        var purpose = item.terms().purpose();
        if (purpose == Purpose.NEW) {
            return new Concerned(null, null);
        }
        if (number == null || number.isBlank()) {
            throw new RuleBroken("case.concerns.missing", purpose.label());
        }
        var held = register.find(number.strip(), on)
                .filter(h -> h.applicantId().equals(applicant) && h.agencyId().equals(item.agencyId()))
                .filter(h -> item.terms().concerns() == null
                        || item.terms().concerns().equals(h.itemCode()))
                .orElseThrow(() -> new RuleBroken("case.concerns.unknown", number.strip()));
        held.obstacle(purpose).ifPresent(key -> {
            throw new RuleBroken(key, number.strip());
        });
        var end = held.permit().validUntil();
        if (purpose != Purpose.RENEWAL || end == null) {
            return new Concerned(held.caseId(), null);
        }
        int ahead = limits.require("LIC_RENEW_APPLY").length();
        return new Concerned(held.caseId(), on.isAfter(end.minusDays(ahead)) ? null : end);
    }
}
