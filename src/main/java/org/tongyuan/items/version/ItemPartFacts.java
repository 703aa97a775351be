package org.tongyuan.items.version;

import static org.tongyuan.items.version.ItemFactList.blank;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.items.Fee;
import org.tongyuan.items.ItemVersion.LegalRef;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.items.ItemVersion.Step;
import org.tongyuan.items.ItemVersion.StepKind;

/** Facts of what an item consists of: laws, materials, stages, fees, results, places. */
final class ItemPartFacts {

    private ItemPartFacts() {}

    static FactTypes types(FactTypes types) {
        return types.number("legalBases", "设定依据条数")
                .list("laws", "设定依据的法律法规名称")
                .list("lawsWithoutArticle", "没有写明条款的依据")
                .list("materials", "申请材料")
                .number("requiredMaterials", "必要材料数")
                .list("materialsWithoutBasis", "没有依据的材料")
                .list("materialsWithoutSource", "没有写明来源的材料")
                .list("materialsWithoutForm", "没有写明形式的材料")
                .list("materialsWithoutStandard", "没有写明受理标准的材料")
                .list("materialsWithoutExample", "填表类材料中没有空白表格或示例的")
                .list("proofsWithoutBasis", "没有依据的证明类材料")
                .list("catchAllMaterials", "兜底性材料（如“其他材料”）")
                .list("repeatedMaterials", "重复的材料")
                .number("mostCopies", "单项材料最多份数")
                .list("stages", "办理环节")
                .list("emptyStages", "没有步骤的环节")
                .number("steps", "办理步骤数")
                .number("acceptSteps", "受理步骤数")
                .number("decideSteps", "决定步骤数")
                .number("stageDays", "受理后到作出决定的环节时限之和（工作日，并行取最长）")
                .flag("feesSaid", "写明是否收费")
                .number("fees", "收费项数（不收费不计）")
                .list("feesWithoutBasis", "没有依据的收费项")
                .list("feesWithoutStandard", "没有标准的收费项")
                .list("results", "办理结果")
                .list("resultsWithoutKind", "没有写明类型的结果")
                .number("places", "办理地点数")
                .list("placesWithoutAddress", "没有地址的办理地点")
                .list("placesWithoutHours", "没有办理时间的办理地点")
                .number("questions", "常见问题数")
                .list("questionsWithoutAnswer", "没有回答的常见问题")
                .number("noticeDays", "公示天数");
    }

    static void put(Map<String, Object> facts, ItemContent c) {
        facts.put("legalBases", (long) c.legalBasis().size());
        facts.put("laws", laws(c));
        facts.put(
                "lawsWithoutArticle",
                c.legalBasis().stream()
                        .filter(l -> blank(l.article()))
                        .map(l -> l.law())
                        .toList());
        materials(facts, c.materials());
        stages(facts, c);
        facts.put("feesSaid", !c.fees().isEmpty());
        List<Fee> charged = c.fees().stream().filter(ItemPartFacts::isCharged).toList();
        facts.put("fees", (long) charged.size());
        facts.put("feesWithoutBasis", names(charged, f -> blank(f.basis()), Fee::name));
        facts.put("feesWithoutStandard", names(charged, f -> blank(f.standard()), Fee::name));
        facts.put("results", names(c.results(), r -> true, r -> r.name()));
        facts.put("resultsWithoutKind", names(c.results(), r -> blank(r.kind()), r -> r.name()));
        facts.put("places", (long) c.places().size());
        facts.put("placesWithoutAddress", names(c.places(), p -> blank(p.address()), p -> p.name()));
        facts.put("placesWithoutHours", names(c.places(), p -> blank(p.hours()), p -> p.name()));
        facts.put("questions", (long) c.questions().size());
        facts.put("questionsWithoutAnswer", names(c.questions(), q -> blank(q.answer()), q -> q.question()));
        var terms = c.terms();
        if (terms != null && terms.noticeDays() != null) {
            facts.put("noticeDays", terms.noticeDays().longValue());
        }
    }

    static List<String> laws(ItemContent c) {
        return c.legalBasis().stream().map(ItemPartFacts::law).toList();
    }

    /** The name alone, without 《》, which some lists write and some do not. */
    static String law(LegalRef ref) {
        return ref.law().replaceAll("[《》\\s]", "");
    }

    /** "不收费" stands in the list too, so that the guide says so. */
    private static boolean isCharged(Fee fee) {
        return !(fee.name() + fee.standard()).contains("不收费");
    }

    /** A name by which anything could be asked for (兜底材料): 国办发〔2018〕45号 has them cleared. */
    private static boolean isCatchAll(String name) {
        boolean vague = Stream.of("其他", "其它", "相关", "有关").anyMatch(name::startsWith)
                && Stream.of("材料", "资料", "文件", "证明").anyMatch(name::contains);
        return vague || Stream.of("其他相关", "其他有关", "其他需要", "其他应当", "要求的其他").anyMatch(name::contains);
    }

    private static void materials(Map<String, Object> facts, List<Material> materials) {
        facts.put("materials", names(materials, m -> true, Material::name));
        facts.put(
                "requiredMaterials",
                materials.stream().filter(Material::required).count());
        facts.put("materialsWithoutBasis", names(materials, m -> blank(m.basis()), Material::name));
        facts.put("materialsWithoutSource", names(materials, m -> blank(m.source()), Material::name));
        facts.put("materialsWithoutForm", names(materials, m -> blank(m.form()), Material::name));
        facts.put("materialsWithoutStandard", names(materials, m -> blank(m.standard()), Material::name));
        facts.put(
                "materialsWithoutExample",
                names(
                        materials,
                        m -> m.name().endsWith("表") && (m.blankForm() == null || m.example() == null),
                        Material::name));
        facts.put(
                "proofsWithoutBasis",
                names(materials, m -> m.name().contains("证明") && blank(m.basis()), Material::name));
        facts.put("catchAllMaterials", names(materials, m -> isCatchAll(m.name()), Material::name));
        Set<String> seen = new HashSet<>();
        facts.put("repeatedMaterials", names(materials, m -> !seen.add(m.name().strip()), Material::name));
        facts.put(
                "mostCopies",
                materials.stream().mapToLong(Material::copies).max().orElse(0));
    }

    private static void stages(Map<String, Object> facts, ItemContent c) {
        List<Step> steps = c.stages().stream().flatMap(s -> s.steps().stream()).toList();
        facts.put("stages", names(c.stages(), s -> true, s -> s.name()));
        facts.put("emptyStages", names(c.stages(), s -> s.steps().isEmpty(), s -> s.name()));
        facts.put("steps", (long) steps.size());
        facts.put("acceptSteps", count(steps, StepKind.ACCEPT));
        facts.put("decideSteps", count(steps, StepKind.DECIDE));
        facts.put(
                "stageDays",
                c.stages().stream()
                        .mapToLong(s -> s.steps().stream()
                                .filter(step -> step.kind() == StepKind.REVIEW || step.kind() == StepKind.DECIDE)
                                .mapToLong(Step::limitDays)
                                .max()
                                .orElse(0))
                        .sum());
    }

    private static long count(List<Step> steps, StepKind kind) {
        return steps.stream().filter(s -> s.kind() == kind).count();
    }

    private static <T> List<String> names(
            List<T> all, Predicate<T> which, java.util.function.Function<T, String> name) {
        return all.stream().filter(which).map(name).toList();
    }
}
