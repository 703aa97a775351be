package org.tongyuan.disclosure.ownrecord;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.security.Permission;

/** Who hears of an act: the applicant, and the disclosure office of the agency that has to do something. */
@Component
class CorrectionTrail {

    private final Notices notices;
    private final Colleagues colleagues;

    CorrectionTrail(Notices notices, Colleagues colleagues) {
        this.notices = notices;
        this.colleagues = colleagues;
    }

    void tell(RecordCorrection c, String what) {
        notices.tell(new Notice(
                c.head().applicantId(),
                CorrectionSeals.subject(c.head().id()),
                what,
                "登记编号 " + c.head().number() + "。",
                "/disclosure/corrections/my/" + c.head().number()));
    }

    void tellOffice(RecordCorrection c, String what) {
        notices.tellStaff(
                colleagues.holding(Permission.DISCLOSURE_HANDLE).stream()
                        .filter(p -> p.agencyId().equals(c.agencyId()))
                        .map(Colleagues.Colleague::account)
                        .toList(),
                what,
                "登记编号 " + c.head().number() + "。",
                "/desk/disclosure/corrections/" + c.head().number());
    }

    /** Whether anybody there takes such wishes on this platform. */
    boolean takes(UUID agency) {
        return colleagues.holding(Permission.DISCLOSURE_HANDLE).stream()
                .anyMatch(p -> p.agencyId().equals(agency));
    }
}
