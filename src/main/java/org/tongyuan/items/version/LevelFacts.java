package org.tongyuan.items.version;

import static org.tongyuan.items.version.ItemFactList.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.forms.Field;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion.LegalRef;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.version.LevelPeers.Peers;

/**
 * What an item says beside the same item of the level above (四级四同、八统一): both values, so that a clause can compare them and a
 * finding shows them. Known only where there is such an item.
 */
@Component
class LevelFacts {

    private final Forms forms;

    LevelFacts(Forms forms) {
        this.forms = forms;
    }

    static FactTypes types(FactTypes types) {
        return types.number("levels", "同一基本编码在几个层级有事项（含本级）")
                .list("namesakesAbove", "上级同名同类型而基本编码不同的事项编码")
                .text("upperCode", "上级同一事项的编码")
                .text("upperAgency", "上级同一事项的实施主体")
                .text("upperName", "上级事项名称")
                .text("upperParentName", "上级主项名称")
                .text("upperTypeName", "上级事项类型")
                .list("upperLaws", "上级设定依据的法律法规名称")
                .list("bases", "适用依据（法律法规及条款）")
                .list("upperBases", "上级适用依据（法律法规及条款）")
                .list("upperMaterials", "上级申请材料")
                .list("upperStages", "上级办理环节")
                .list("stepNames", "业务经办步骤")
                .list("upperStepNames", "上级业务经办步骤")
                .number("upperStatutoryDays", "上级法定办结时限")
                .text("upperStatutoryUnit", "上级法定时限单位")
                .number("upperPromisedDays", "上级承诺办结时限")
                .text("upperPromisedUnit", "上级承诺时限单位")
                .list("formFields", "表单栏目")
                .list("upperFormFields", "上级表单栏目")
                .text("upperConditions", "上级受理条件")
                .list("upperAudience", "上级服务对象");
    }

    void put(Map<String, Object> facts, ItemContent own, Peers peers) {
        facts.put("levels", (long) peers.levels());
        facts.put("namesakesAbove", List.copyOf(peers.namesakes()));
        peers.upper().ifPresent(upper -> {
            facts.put("upperCode", upper.code());
            put(facts, own, upper.content());
        });
    }

    private void put(Map<String, Object> facts, ItemContent own, ItemContent upper) {
        facts.put("upperAgency", upper.agencyName());
        facts.put("upperName", upper.name());
        text(facts, "upperParentName", upper.parentName());
        facts.put("upperTypeName", upper.type().label());
        facts.put("upperLaws", ItemPartFacts.laws(upper));
        facts.put("bases", bases(own));
        facts.put("upperBases", bases(upper));
        facts.put(
                "upperMaterials", upper.materials().stream().map(Material::name).toList());
        facts.put("upperStages", upper.stages().stream().map(s -> s.name()).toList());
        facts.put("stepNames", steps(own));
        facts.put("upperStepNames", steps(upper));
        limit(facts, "upperStatutory", upper.statutory());
        limit(facts, "upperPromised", upper.promised());
        facts.put("formFields", fields(own));
        facts.put("upperFormFields", fields(upper));
        text(facts, "upperConditions", upper.conditions());
        facts.put("upperAudience", upper.audience());
    }

    private static void limit(Map<String, Object> facts, String which, @Nullable Limit limit) {
        if (limit != null) {
            facts.put(which + "Days", (long) limit.days());
            facts.put(which + "Unit", limit.kind().name());
        }
    }

    private static List<String> bases(ItemContent c) {
        return c.legalBasis().stream()
                .map(LevelFacts::basis)
                .filter(b -> !b.isEmpty())
                .toList();
    }

    private static String basis(LegalRef ref) {
        String article = ref.article() == null ? "" : ref.article().strip();
        return (ItemPartFacts.law(ref) + " " + article).strip();
    }

    private static List<String> steps(ItemContent c) {
        return c.stages().stream()
                .flatMap(s -> s.steps().stream())
                .map(step -> step.name())
                .toList();
    }

    private List<String> fields(ItemContent c) {
        return c.formSchema() == null
                ? List.of()
                : forms.read(c.formSchema()).fields().stream().map(Field::label).toList();
    }
}
