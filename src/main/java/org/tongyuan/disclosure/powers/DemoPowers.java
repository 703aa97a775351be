package org.tongyuan.disclosure.powers;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.powers.Power.Level;
import org.tongyuan.disclosure.powers.Power.Own;
import org.tongyuan.disclosure.powers.Power.Risk;
import org.tongyuan.items.Items;
import org.tongyuan.items.MatterType;
import org.tongyuan.platform.DemoSeed;

/** The list of powers of the demo county: every item that is a power, and some that are none. */
@Profile("demo")
@Component
class DemoPowers implements DemoSeed {

    private static final String MARKET = "清和县市场监督管理局";
    private static final List<Risk> RISKS = List.of(
            new Risk("受理时增加材料或者拖延受理", Level.MEDIUM, "一次性告知，受理和审查分设，超期自动提醒", "窗口收件岗"),
            new Risk("现场核查走过场、打招呼放宽条件", Level.HIGH, "两人以上核查，记录和照片入卷，随机抽查", "审查岗"),
            new Risk("越权或者超期作出决定", Level.MEDIUM, "系统按权限办理，逾期列入效能监察", "审批岗"));
    private static final Map<MatterType, String> OBJECTS = Map.of(
            MatterType.LICENCE, "申请许可的公民、法人和其他组织",
            MatterType.BENEFIT, "符合条件的困难群众",
            MatterType.CONFIRMATION, "申请确认的公民、法人和其他组织");

    private final KeepPower keep;
    private final Agencies agencies;
    private final Items items;
    private final DemoStaff staff;

    DemoPowers(KeepPower keep, Agencies agencies, Items items, DemoStaff staff) {
        this.keep = keep;
        this.agencies = agencies;
        this.items = items;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 87;
    }

    @Override
    public void seed() {
        staff.let(null, "hejing", officer -> {
            for (var agency : agencies.all()) {
                for (var item : items.inForceOf(agency.id())) {
                    if (item.type() != MatterType.PUBLIC_SERVICE) {
                        String object = OBJECTS.getOrDefault(item.type(), "公民、法人和其他组织");
                        keep.enter(
                                new Power(
                                        item.code(),
                                        agency.id(),
                                        item.code(),
                                        null,
                                        object,
                                        "按照办事指南公布的条件、材料和期限办理。",
                                        RISKS,
                                        1,
                                        null),
                                officer);
                    }
                }
            }
            own().forEach(power -> keep.enter(power, officer));
        });
    }

    private List<Power> own() {
        var market =
                agencies.byName(agencies.home().code(), MARKET).orElseThrow().id();
        var penalty = new Own(
                "对未取得食品生产经营许可从事食品生产经营活动的行政处罚",
                PowerKind.PENALTY,
                "《中华人民共和国食品安全法》第一百二十二条\n《中华人民共和国行政处罚法》",
                "立案\n调查取证\n告知陈述申辩和听证权利\n法制审核\n集体讨论、作出决定\n送达\n执行");
        var inspection = new Own(
                "食品生产经营监督检查",
                PowerKind.INSPECTION,
                "《中华人民共和国食品安全法》第一百零九条、第一百一十条",
                "制定计划\n随机抽取检查对象和检查人员\n现场检查\n结果公示\n后续处理");
        return List.of(
                new Power(
                        "990122310102",
                        market,
                        null,
                        penalty,
                        "从事食品生产经营活动的单位和个人",
                        "按照云岭省市场监管行政处罚裁量基准，分从轻、一般、从重三档。",
                        List.of(
                                new Risk("该立案不立案，以罚代管", Level.HIGH, "线索统一登记，立案审批留痕", "执法队长"),
                                new Risk("裁量畸轻畸重", Level.HIGH, "适用裁量基准，重大案件法制审核、集体讨论", "法制审核岗")),
                        1,
                        null),
                new Power(
                        "990122310606",
                        market,
                        null,
                        inspection,
                        "食品生产经营者",
                        "双随机、一公开；同一对象一年一般检查一次。",
                        List.of(new Risk("选择性检查、通风报信", Level.MEDIUM, "检查对象和人员随机抽取，结果公示", "监督检查岗")),
                        1,
                        null));
    }
}
