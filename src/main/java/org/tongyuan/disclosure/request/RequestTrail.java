package org.tongyuan.disclosure.request;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.request.LetterTexts.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.security.Permission;

/** What acts tell people: the letter to the applicant with a message in the site, and a message to the disclosure office. */
@Component
class RequestTrail {

    private final RequestLetters letters;
    private final Notices notices;
    private final Colleagues colleagues;
    private final Publishers publishers;

    RequestTrail(RequestLetters letters, Notices notices, Colleagues colleagues, Publishers publishers) {
        this.letters = letters;
        this.notices = notices;
        this.colleagues = colleagues;
        this.publishers = publishers;
    }

    RequestLetters letters() {
        return letters;
    }

    void receipt(DisclosureRequest r, By by) {
        tell(r, Notice.RECEIPT, Map.of(), by, "已登记您的政府信息公开申请");
        tellOffice(r, "收到政府信息公开申请");
    }

    void tell(DisclosureRequest r, Notice notice, Map<String, String> facts, By by, String title) {
        letters.tell(r, notice, facts, by.today());
        message(r, title);
    }

    void message(DisclosureRequest r, String title) {
        notices.tell(new org.tongyuan.notices.Notice(
                r.head().applicantId(),
                RequestActing.subject(r),
                title,
                "登记编号 " + r.head().number() + "。",
                "/disclosure/my/" + r.head().number()));
    }

    /** Those who examine for the agency: its own, and those of the authority in charge. */
    void tellExaminers(DisclosureRequest r) {
        notices.tellStaff(
                colleagues.holding(Permission.DISCLOSURE_REVIEW).stream()
                        .filter(c -> c.agencyId().equals(r.head().agencyId()) || publishers.isInCharge(c.agencyId()))
                        .map(Colleague::account)
                        .toList(),
                "有一件政府信息公开答复等待审查",
                "登记编号 " + r.head().number() + "。",
                "/desk/disclosure/requests/" + r.head().number() + "/examination");
    }

    /** The agency's disclosure office hears of what the applicant did. */
    void tellOffice(DisclosureRequest r, String title) {
        notices.tellStaff(
                colleagues.holding(Permission.DISCLOSURE_HANDLE).stream()
                        .filter(c -> c.agencyId().equals(r.head().agencyId()))
                        .map(Colleague::account)
                        .toList(),
                title,
                "登记编号 " + r.head().number() + "。",
                "/desk/disclosure/requests/" + r.head().number());
    }
}
