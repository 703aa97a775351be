package org.tongyuan.cases.credit;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Enters serious bad credit that another agency found, and says that a record was repaired. */
@UseCase
class KeepCredit {

    private final CreditRecords records;
    private final CaseView cases;
    private final LegalTime time;

    KeepCredit(CreditRecords records, CaseView cases, LegalTime time) {
        this.records = records;
        this.cases = cases;
        this.time = time;
    }

    /** Of the applicant of a case the officer sees, with the source in words. */
    @Transactional
    void enter(String caseNumber, String source, SignedIn.Officer who) {
        if (source.isBlank()) {
            throw new RuleBroken("case.credit.source-missing");
        }
        var head = cases.seen(caseNumber, who).head();
        var at = time.now();
        records.add(
                new CreditRecord(
                        Ids.next(),
                        head.applicantId(),
                        CreditKind.SERIOUS,
                        head.id(),
                        head.number(),
                        source.strip(),
                        time.today(),
                        who.name(),
                        null,
                        null),
                at,
                who);
    }

    /** From its day on the record bars nothing more. */
    @Transactional
    void repair(UUID id, String reason, SignedIn.Officer who) {
        if (reason.isBlank()) {
            throw new RuleBroken("case.credit.reason-missing");
        }
        var record = records.lock(id);
        if (record.repair() != null) {
            throw new RuleBroken("case.credit.repaired-already", record.repair().on());
        }
        records.repair(record, new CreditRecord.Repair(time.today(), who.name(), reason.strip(), time.now()), who);
    }
}
