package org.tongyuan.agencies.directory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.DivisionCode;
import org.tongyuan.agencies.OrganizationCode;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.facts.Subject;
import org.tongyuan.facts.SubjectFacts;

/** Facts of the agencies in force, for standards and oversight; they are kept in memory anyway. */
@Component
class AgencyFacts implements FactStream {

    static final Map<String, FactType> TYPES = new FactTypes()
            .text("name", "机构名称")
            .text("code", "机构代码")
            .flag("codeValid", "机构代码是有效的统一社会信用代码")
            .flag("organizationCodeValid", "代码第 9–17 位的组织机构代码校验正确")
            .number("sameCode", "使用同一代码的机构数（含本机构）")
            .number("sameName", "各区划中同名机构数（含本机构）")
            .text("region", "行政区划代码")
            .text("regionName", "行政区划名称")
            .text("regionLevel", "层级（PROVINCE、CITY、COUNTY、TOWNSHIP）")
            .flag("developmentZone", "区划属开发区等非法定区划")
            .text("address", "地址")
            .text("phone", "电话")
            .text("reconsiderationOrgan", "专门的行政复议机关")
            .text("court", "行政诉讼管辖法院")
            .number("posts", "岗位数")
            .done();

    private final Agencies agencies;

    AgencyFacts(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "agency";
    }

    @Override
    public String label() {
        return "机构";
    }

    @Override
    public Map<String, FactType> types() {
        return TYPES;
    }

    @Override
    public void each(Consumer<SubjectFacts> use) {
        List<Agency> all = agencies.all();
        all.stream()
                .sorted(Comparator.comparing(a -> a.id().toString()))
                .forEach(agency -> use.accept(facts(agency, all)));
    }

    @Override
    public Optional<SubjectFacts> find(String id) {
        List<Agency> all = agencies.all();
        return all.stream()
                .filter(a -> a.id().toString().equals(id))
                .findFirst()
                .map(a -> facts(a, all));
    }

    private SubjectFacts facts(Agency a, List<Agency> all) {
        var facts = new HashMap<String, Object>();
        String code = a.code() == null ? "" : a.code();
        boolean valid = UnifiedSocialCreditCode.isValid(code);
        facts.put("name", a.name());
        facts.put("code", code);
        facts.put("codeValid", valid);
        facts.put("organizationCodeValid", code.length() == 18 && OrganizationCode.isValid(code.substring(8, 17)));
        facts.put(
                "sameCode",
                code.isEmpty()
                        ? 0L
                        : all.stream().filter(o -> code.equals(o.code())).count());
        facts.put(
                "sameName", all.stream().filter(o -> o.name().equals(a.name())).count());
        var region = agencies.region(a.regionCode());
        facts.put("region", a.regionCode());
        facts.put("regionName", region.name());
        facts.put("regionLevel", region.level().name());
        facts.put("developmentZone", new DivisionCode(a.regionCode()).isDevelopmentZone());
        text(facts, "address", a.address());
        text(facts, "phone", a.phone());
        text(facts, "reconsiderationOrgan", a.reconsiderationOrgan());
        text(facts, "court", a.court());
        facts.put("posts", (long) agencies.postsOf(a.id()).size());
        return new SubjectFacts(
                new Subject(kind(), a.id().toString()),
                a.name(),
                a.id().toString(),
                "/admin/agencies/" + a.id(),
                facts);
    }

    private static void text(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value);
        }
    }
}
