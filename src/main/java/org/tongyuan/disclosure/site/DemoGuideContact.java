package org.tongyuan.disclosure.site;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.platform.DemoSeed;

/** What the demo county's general office says of itself in the guide to disclosure. */
@Profile("demo")
@Component
class DemoGuideContact implements DemoSeed {

    private static final GuideContact OFFICE = new GuideContact(
            "政务公开科",
            "工作日 8:30—12:00，14:30—17:30",
            "0990-6220199",
            "gongkai@qinghe.example",
            "云岭省清和县人民政府办公室政务公开科，邮政编码 999001；信封上请注明“政府信息公开申请”",
            "县政务服务中心一楼政府信息公开窗口");

    private final GuideContacts contacts;
    private final DemoStaff staff;

    DemoGuideContact(GuideContacts contacts, DemoStaff staff) {
        this.contacts = contacts;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 89;
    }

    @Override
    public void seed() {
        staff.let(null, "hejing", officer -> contacts.keep(OFFICE, officer));
    }
}
