package org.tongyuan.documents.wording;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** A draft that waits for somebody to approve it: the refusal of a licence in plainer words. */
@Profile("demo")
@Component
class DemoWordings implements DemoSeed {

    private static final String WRITER = "fengxue";
    private static final String TEMPLATE = "licence-refusal";

    private final EditWording edit;
    private final WordingForms forms;
    private final DemoStaff staff;
    private final LegalTime time;

    DemoWordings(EditWording edit, WordingForms forms, DemoStaff staff, LegalTime time) {
        this.edit = edit;
        this.forms = forms;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public int order() {
        return 88;
    }

    @Override
    public void seed() {
        String text =
                forms.require(TEMPLATE).text().replace("{联系方式}", "对本决定有疑问的，可以先打电话或者到窗口询问，询问不影响申请复议和提起诉讼的期限。\n{联系方式}");
        staff.on(time.now(), WRITER, (SignedIn.Officer officer) -> edit.draft(TEMPLATE, null, text, officer));
    }
}
