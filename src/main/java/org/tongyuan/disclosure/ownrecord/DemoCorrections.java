package org.tongyuan.disclosure.ownrecord;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.security.Permission;

/** The demo county's wishes for correction: one that was passed on and is in hand, and one that was corrected. */
@Profile("demo")
@Component
class DemoCorrections implements DemoSeed {

    private final TakeInCorrection takeIn;
    private final HandleCorrection handle;
    private final EndCorrection end;
    private final Persons persons;
    private final Agencies agencies;

    DemoCorrections(
            TakeInCorrection takeIn, HandleCorrection handle, EndCorrection end, Persons persons, Agencies agencies) {
        this.takeIn = takeIn;
        this.handle = handle;
        this.end = end;
        this.persons = persons;
        this.agencies = agencies;
    }

    @Override
    public int order() {
        return 76;
    }

    @Override
    public void seed() {
        String home = agencies.home().code();
        var government = agencies.byName(home, "清和县人民政府办公室");
        var market = agencies.byName(home, "清和县市场监督管理局");
        if (government.isEmpty() || market.isEmpty()) {
            return;
        }
        UUID to = market.get().id();
        var first = office(government.get().id());
        var second = office(to);
        String passedOn = open(
                government.get().id(),
                DemoPeople.ZHANG_WEI,
                new Claim(
                        "2026年9月提供的《个体工商户登记信息表》",
                        "经营者出生日期记为1985年3月21日",
                        "1985年3月12日",
                        "居民身份证，正反面复印件；登记时提交的身份证明。",
                        TellWay.PLATFORM,
                        null),
                first);
        handle.transfer(passedOn, to, "个体工商户登记信息由市场监督管理局登记和管理，本机关无权更正。", first);
        String corrected = open(
                to,
                DemoPeople.LI_NA,
                new Claim("2026年10月提供的食品从业人员健康证明登记信息", "姓名记为“李那”", "李娜", "居民身份证；健康证明原件。", TellWay.PLATFORM, null),
                second);
        handle.check(corrected, Check.Finding.INACCURATE, "与健康证明原件和身份证核对，录入时写错一个字。", null, second);
        end.correct(corrected, "登记信息中的姓名由“李那”更正为“李娜”。", null, second);
    }

    private static SignedIn office(UUID agency) {
        return new SignedIn.Application(
                "demo-disclosure",
                "政府信息公开系统（演示）",
                agency,
                EnumSet.of(Permission.DISCLOSURE_READ, Permission.DISCLOSURE_HANDLE));
    }

    private String open(UUID agency, DemoPeople.Citizen who, Claim claim, SignedIn office) {
        return takeIn.takeIn(
                new TakeInCorrection.NewCorrection(
                        agency,
                        persons.findOrRegister(who.details()).id(),
                        IntakeChannel.INTERNET,
                        null,
                        claim,
                        List.of()),
                office);
    }
}
