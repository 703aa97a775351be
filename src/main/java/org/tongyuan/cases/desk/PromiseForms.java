package org.tongyuan.cases.desk;

import static org.tongyuan.cases.desk.ActForm.Widget.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.desk.ActForm.Choice;
import org.tongyuan.cases.desk.ActForm.Field;
import org.tongyuan.cases.desk.ActForm.Tone;
import org.tongyuan.cases.record.Deferral;
import org.tongyuan.cases.record.Undertaking.Regime;
import org.tongyuan.cases.record.Undertakings;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.UndertakingText;
import org.tongyuan.items.ItemVersion;

/** The forms of deferred materials and of undertakings; none where the item allows neither. */
final class PromiseForms {

    /** What stands before the key of a material in the name of its field. */
    static final String MATERIAL = "m-";

    static final String DEFECT = "d-";

    private PromiseForms() {}

    static @Nullable ActForm of(CasePage page, Act act) {
        var item = page.item();
        return switch (act) {
            case SIGN_DEFERRAL -> sign(item);
            case SUPPLY_DEFERRED -> supply(page);
            case EXTEND_DEFERRAL ->
                form(
                        act,
                        "可以说明理由延长一次，从今天起计算，不得超过法定办结之日。办理期限继续计算。",
                        "延长补交时间",
                        Tone.PLAIN,
                        Field.of("days", "补交的工作日数", NUMBER),
                        Field.of("reason", "理由", LONG));
            case REFUSE_DEFERRED ->
                form(
                        act,
                        "容缺承诺已到期，不会自动撤销。可以延长一次补交时间，或者在这里写明理由，书面作出不予办理的决定；决定告知救济途径，并记入信用记录。",
                        "作出不予办理的决定",
                        Tone.DANGER,
                        Field.of("reason", "理由", LONG).hint("没有补交的材料和承诺的日期由系统写明，这里写为什么不再给时间。"));
            case GIVE_UNDERTAKING -> give(item);
            case CHECK_UNDERTAKING ->
                form(
                        act,
                        "核查承诺是否属实。不实的，先告知申请人事实和理由，听取陈述申辩，再依法处理。",
                        "记录核查结果",
                        Tone.PLAIN,
                        Field.choice("kept", "结果", List.of(new Choice("true", "承诺属实"), new Choice("false", "承诺不实"))),
                        Field.of("findings", "核查的情况", LONG));
            case STATE_ON_UNDERTAKING ->
                form(act, "记录申请人当面提出的陈述和申辩。", "记录陈述申辩", Tone.DUE, Field.of("statement", "陈述申辩的内容", LONG));
            default -> null;
        };
    }

    private static @Nullable ActForm sign(ItemVersion item) {
        var materials = item.deferrable();
        if (materials.isEmpty()) {
            return null;
        }
        return form(
                Act.SIGN_DEFERRAL,
                "申请人自愿承诺后补次要材料的，签署容缺承诺书后再受理；其他材料必须齐全。签字后的承诺书请扫描放入“其他文件”。",
                "申请人已签署",
                Tone.PLAIN,
                Stream.concat(
                                materials.stream()
                                        .map(m -> Field.of(MATERIAL + m.key(), "后补：" + m.name(), CHECK)
                                                .optional()),
                                Stream.of(Field.of("days", "自受理起补交的工作日数", NUMBER)))
                        .toArray(Field[]::new));
    }

    private static @Nullable ActForm supply(CasePage page) {
        var deferral = page.of().proceedings().promises().deferral();
        if (deferral == null) {
            return null;
        }
        var fields = new ArrayList<Field>();
        var open = Stream.concat(deferral.unchecked().stream(), deferral.owed().stream())
                .toList();
        for (Deferral.Later later : open) {
            fields.add(Field.choice(
                            MATERIAL + later.material(),
                            later.name() + (later.receivedOn() == null ? "" : "（申请人已补交，待核对）"),
                            List.of(
                                    new Choice("", "还没有收到或者核对"),
                                    new Choice("HAS", "收到，符合要求"),
                                    new Choice("DEFECTIVE", "收到，不符合要求")))
                    .optional());
            fields.add(Field.of(DEFECT + later.material(), later.name() + "：哪里不符合要求", TEXT)
                    .optional());
        }
        return form(
                Act.SUPPLY_DEFERRED, "登记收到的容缺材料。办理期限继续计算；补齐之前不能准予。", "登记收到的材料", Tone.DUE, fields.toArray(Field[]::new));
    }

    private static @Nullable ActForm give(ItemVersion item) {
        var regimes = Undertakings.regimes(item);
        if (regimes.isEmpty()) {
            return null;
        }
        var proofs = Undertakings.replaceable(item);
        boolean licence = regimes.contains(Regime.LICENCE);
        String names = proofs.stream().map(ItemVersion.Material::name).collect(Collectors.joining("、"));
        return form(
                Act.GIVE_UNDERTAKING,
                "申请人可以选择提交证明，也可以选择承诺。请申请人阅读并签字："
                        + UndertakingText.of(licence, item, names.isEmpty() ? List.of() : List.of(names)),
                "申请人已签署",
                Tone.PLAIN,
                Stream.concat(
                                Stream.of(Field.choice(
                                        "regime",
                                        "种类",
                                        regimes.stream()
                                                .map(r -> new Choice(r.name(), r.label()))
                                                .toList())),
                                proofs.stream()
                                        .map(m -> Field.of(MATERIAL + m.key(), "以承诺代替：" + m.name(), CHECK)
                                                .optional()))
                        .toArray(Field[]::new));
    }

    private static ActForm form(Act act, String intro, String button, Tone tone, Field... fields) {
        return new ActForm(act, act.label(), intro, button, tone, List.of(fields));
    }
}
