package org.tongyuan.cases.act;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.ElectronicService;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.facts.Subject;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Dates;

/**
 * Serves a result in the system that the person named. It is served when it enters there, which is this transaction: the message lies
 * in the account from its commit on. Whether and when it is opened is recorded with the message and changes nothing.
 */
@Component
@LegalBasis("电子签名法, art. 11")
class ElectronicDelivery {

    private final ElectronicService service;
    private final Persons persons;
    private final Notices notices;
    private final Dates dates;

    ElectronicDelivery(ElectronicService service, Persons persons, Notices notices, Dates dates) {
        this.service = service;
        this.persons = persons;
        this.notices = notices;
        this.dates = dates;
    }

    /** RuleBroken case.delivery.no-consent when the applicant has not agreed, or no longer. */
    Delivery serve(CaseSnapshot c, @Nullable String note, By by) {
        var box =
                service.mailboxOf(c.head().applicantId()).orElseThrow(() -> new RuleBroken("case.delivery.no-consent"));
        notices.tell(new Notice(
                box.holderId(),
                new Subject("case", c.head().id().toString()),
                "办理结果已电子送达",
                "《" + c.head().itemName() + "》的办理结果已于" + dates.time(by.at()) + "送达到您的个人中心，请在“我的办件”查看文书。办件编号 "
                        + c.head().number() + "。",
                "/my/cases/" + c.head().number()));
        String entered = dates.time(by.at()) + " 进入申请人指定的系统：" + box.system() + "（账户 " + box.addressMasked() + "）";
        return new Delivery(
                Delivery.Way.ELECTRONIC,
                persons.require(c.head().applicantId()).name(),
                by.on(),
                note == null ? entered : entered + "；" + note);
    }
}
