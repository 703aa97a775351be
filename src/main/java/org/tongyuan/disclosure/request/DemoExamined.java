package org.tongyuan.disclosure.request;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;

/** The demo county's replies go through the examination as any other: 许宁 examines. */
@Profile("demo")
@Component
class DemoExamined {

    private final ExamineReply examine;
    private final DemoStaff staff;

    DemoExamined(ExamineReply examine, DemoStaff staff) {
        this.examine = examine;
        this.staff = staff;
    }

    void agreed(String number, ReplyDraft draft, SignedIn office) {
        examine.propose(number, draft, office);
        staff.let(
                null,
                "xuning",
                officer -> examine.conclude(
                        number, ReplyExamination.Verdict.AGREED, "不涉及国家秘密，不属于条例第十四条、第十五条的情形。", officer));
    }

    void waiting(String number, ReplyDraft draft, SignedIn office) {
        examine.propose(number, draft, office);
    }
}
