package org.tongyuan.disclosure.results;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.items.Items;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The results of the demo county's cases: some wait, and a class rule has released those of one item. */
@Profile("demo")
@Component
class DemoResults implements DemoSeed {

    private static final String AGENCY = "清和县卫生健康局";
    private static final String ITEM = "公共场所卫生许可（新办）";

    private final CollectResults collect;
    private final KeepClassRule keep;
    private final ReleaseByRule release;
    private final Town town;
    private final DemoStaff staff;
    private final LegalTime time;

    DemoResults(
            CollectResults collect,
            KeepClassRule keep,
            ReleaseByRule release,
            Town town,
            DemoStaff staff,
            LegalTime time) {
        this.collect = collect;
        this.keep = keep;
        this.release = release;
        this.town = town;
        this.staff = staff;
        this.time = time;
    }

    /** Where the rule applies. */
    @Profile("demo")
    @Component
    record Town(Agencies agencies, Items items) {}

    @Override
    public int order() {
        return 86;
    }

    @Override
    public void seed() {
        var agency =
                town.agencies().byName(town.agencies().home().code(), AGENCY).orElseThrow();
        var item = town.items().inForceOf(agency.id()).stream()
                .filter(i -> i.name().equals(ITEM))
                .findFirst()
                .orElseThrow();
        var text = new ClassRule.Text(
                "公共场所卫生许可准予决定公开规则",
                agency.id(),
                item.code(),
                "《中华人民共和国行政许可法》第四十条、《中华人民共和国政府信息公开条例》第二十条第五项",
                "自然人的姓名（只留姓氏）、证件号码、联系方式、住址",
                "公开的目的是接受监督、方便查询；只公开姓氏和许可内容，不公开证件号码、电话和住址，对个人影响小；发现号码、住址的转人工办理。",
                time.today(),
                time.today().plusYears(1));
        var rule = staff.on(null, "hejing", o -> keep.draft(text, o));
        staff.let(null, "xuning", o -> keep.review(rule, "不涉及国家秘密、商业秘密，自然人信息已隐去。", o));
        staff.let(null, "fangyuan", o -> keep.approve(rule, o));
        collect.wholly();
        release.run();
    }
}
