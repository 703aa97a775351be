package org.tongyuan.cases.act;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.PermitRegister;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** Where only so many can be granted, they are granted in the order in which applications were accepted. */
@Component
@LegalBasis("行政许可法, art. 57")
class Quotas {

    private final PermitRegister register;

    Quotas(PermitRegister register) {
        this.register = register;
    }

    void mustBeNext(CaseSnapshot c, CaseLaw law, LocalDate on) {
        Integer quota = law.item().terms().quota();
        if (quota == null) {
            return;
        }
        register.lockQuota(c.head().itemCode());
        if (register.inForce(c.head().itemCode(), on) >= quota) {
            throw new RuleBroken("case.quota.full", quota);
        }
        register.acceptedBefore(c).ifPresent(number -> {
            throw new RuleBroken("case.quota.order", number);
        });
    }
}
