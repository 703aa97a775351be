package org.tongyuan.cases.rules;

import java.util.ArrayList;
import java.util.List;
import org.tongyuan.items.ItemVersion;

/** The wording of notice and undertaking (告知承诺书), one for each regime. A changed wording takes a new version. */
public final class UndertakingText {

    public static final String VERSION = "告知承诺书第1版";

    private UndertakingText() {}

    /** Paragraphs, each on a line of its own; {@code licence}: a business licence on the list, else proofs. */
    public static String of(boolean licence, ItemVersion item, List<String> materials) {
        return String.join("\n", licence ? licence(item, materials) : proof(item, materials));
    }

    private static List<String> proof(ItemVersion item, List<String> materials) {
        String names = String.join("、", materials);
        return List.of(
                "告知：办理“" + item.name() + "”需要下列证明：" + (names.isEmpty() ? "（按所选）" : names)
                        + "。你（单位）可以提交证明，也可以选择以书面承诺代替，两种方式由你（单位）自愿选择。",
                "告知：承诺后，办理机关将在规定时间内核查。承诺不实的，先告知事实和理由、听取陈述申辩，再依法处理：尚未作出决定的不予办理，已经取得的依法撤销或者停止，并记入信用记录，信用修复前不再适用告知承诺。",
                "承诺：已经知道告知的全部内容；所述情况真实、准确，符合证明所要证明的要求；愿意承担不实承诺的法律责任；承诺是真实的意思表示。");
    }

    private static List<String> licence(ItemVersion item, List<String> materials) {
        var text = new ArrayList<String>();
        text.add("告知：“" + item.name() + "”列入审批机关公布的告知承诺清单"
                + (item.terms().undertaking() == null
                        ? ""
                        : "（" + item.terms().undertaking().entry() + "）") + "。");
        if (item.conditions() != null) {
            text.add("告知：取得许可应当具备下列条件——" + item.conditions().strip().replace('\n', ' '));
        }
        if (!materials.isEmpty()) {
            text.add("告知：下列材料以承诺代替——" + String.join("、", materials) + "。");
        }
        text.add("告知：作出承诺、材料齐全的，可以当场作出准予许可的决定；办理机关将在规定时间内核查承诺是否属实。"
                + "承诺不实的，先告知事实和理由、听取陈述申辩，再依法撤销许可，并记入信用记录，信用修复前不再适用告知承诺；"
                + "直接关系公共安全、人身健康、生命财产安全的事项，依照行政许可法的规定在期限内不得再次申请。");
        text.add("承诺：已经知道告知的全部内容；已经具备告知的条件，所填内容和提交的材料真实；未达到条件前不从事相关经营活动；" + "愿意接受核查和监督，承担不实承诺的法律责任；承诺是真实的意思表示。");
        return text;
    }
}
