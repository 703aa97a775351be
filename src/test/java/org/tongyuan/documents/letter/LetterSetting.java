package org.tongyuan.documents.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.env.MockEnvironment;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.tongyuan.documents.seal.AgencySeals;
import org.tongyuan.documents.seal.DemonstrationFace;
import org.tongyuan.documents.seal.SealPicture;
import org.tongyuan.documents.seal.SealProvider;
import org.tongyuan.documents.seal.SealValue;
import org.tongyuan.facts.Subject;
import tools.jackson.databind.json.JsonMapper;

/** Sets letters without Spring: the templates, the fonts, the printer. */
final class LetterSetting {

    static final LetterFonts FONTS = new LetterFonts("");
    static final AgencySeals SEALS = new AgencySeals(List.of(new Face()), "face");
    static final LetterTemplates TEMPLATES = templates();
    static final LetterPrinter PRINTER = new LetterPrinter(TEMPLATES, FONTS, SEALS);

    static final List<String> ALL = List.of(
            "case-receipt",
            "case-acceptance",
            "case-not-required",
            "case-not-admissible",
            "case-refusal-to-accept",
            "case-correction",
            "licence-grant",
            "licence-refusal",
            "case-grant",
            "case-refusal",
            "case-delivery",
            "case-withdrawal",
            "case-closing",
            "case-notice",
            "disclosure-notice",
            "complaint-notice");

    private LetterSetting() {}

    private static LetterTemplates templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(false);
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        return new LetterTemplates(
                engine, JsonMapper.builder().build(), FONTS, SEALS, null, environment, "http://localhost:8080/");
    }

    /** The demonstration's face without its keys. */
    private static final class Face implements SealProvider {

        @Override
        public String id() {
            return "face";
        }

        @Override
        public boolean isDemonstration() {
            return true;
        }

        @Override
        public SealPicture picture(UUID agencyId, String agencyName) {
            return new DemonstrationFace(FONTS, agencyName);
        }

        @Override
        public SealValue seal(UUID agencyId, String agencyName, byte[] sm3) {
            throw new UnsupportedOperationException();
        }
    }

    static LetterRow row(String template, String title, String addressee, Map<String, Object> facts) {
        return new LetterRow(
                UUID.fromString("019a0000-0000-7000-8000-000000000001"),
                template,
                TEMPLATES.version(template),
                title,
                "清市监许准〔2026〕3号",
                "7K3MQ9XVT2A8B4C6D0E1F5G7HJ",
                UUID.fromString("019a0000-0000-7000-8000-000000000002"),
                "清和县市场监督管理局",
                new Subject("case", "1"),
                addressee,
                LocalDate.of(2026, 3, 16),
                TEMPLATES.json(facts),
                null,
                null,
                null,
                null);
    }

    /** Facts with which a letter fills one page. */
    static Map<String, Object> facts(String template) {
        var facts = facts();
        if (template.equals("case-correction") || template.equals("case-refusal-to-accept")) {
            facts.remove("reasons"); // the table says it all
        }
        return facts;
    }

    static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("caseNumber", "11990122MB0000000T4990122131001202603160001");
        facts.put("itemName", "食品经营许可（新办）");
        facts.put("applicantName", "清和县好邻居便利店有限公司");
        facts.put("receivedOn", "2026-03-02");
        facts.put("acceptedOn", "2026-03-03");
        facts.put("decidedOn", "2026-03-16");
        facts.put("withdrawnOn", "2026-03-10");
        facts.put("deliveredOn", LocalDate.of(2026, 3, 17));
        facts.put("reasons", List.of("经营场所距离开放式垃圾站不足25米，不符合《食品经营许可和备案管理办法》规定的场所条件。", "未配备与经营规模相适应的冷藏设施。"));
        facts.put("legalBasis", List.of("《中华人民共和国食品安全法》第三十五条", "《食品经营许可和备案管理办法》第十二条"));
        facts.put(
                "materials",
                List.of(
                        Map.of(
                                "name",
                                "食品经营许可申请书",
                                "defect",
                                "法定代表人未签名",
                                "remedy",
                                "由法定代表人王强签名后重新提交",
                                "form",
                                "原件",
                                "count",
                                1,
                                "note",
                                ""),
                        Map.of(
                                "name",
                                "主要设备设施布局图",
                                "defect",
                                "未提交",
                                "remedy",
                                "按照比例尺绘制并标明功能分区",
                                "form",
                                "电子",
                                "count",
                                2,
                                "note",
                                "照片3张")));
        facts.put("remedy", "如不服本决定，可以自收到本决定书之日起六十日内向清和县人民政府申请行政复议，或者自收到本决定书之日起六个月内依法向清和县人民法院提起行政诉讼。");
        facts.put("limitText", "本机关将自受理之日起二十日内（工作日，下同）作出决定；本机关承诺在五日内作出决定。");
        facts.put("dueText", "法定办结日期为2026年3月31日，承诺办结日期为2026年3月10日。");
        facts.put("contact", Map.of("place", "清和县政务服务中心综合窗口3", "phone", "0990-6221234"));
        facts.put("result", "核发《食品经营许可证》，主体业态：食品销售经营者；经营项目：散装食品和预包装食品销售。");
        facts.put("period", "自2026年3月16日至2031年3月15日");
        facts.put("documents", List.of(Map.of("title", "准予行政许可决定书", "number", "清市监许准〔2026〕3号")));
        facts.put("method", "直接送达");
        facts.put("place", "清和县政务服务中心综合窗口3");
        facts.put("receiver", "王强");
        facts.put("deliverer", "王芳");
        facts.put("competent", Map.of("name", "清和县卫生健康局", "phone", "0990-6225678"));
        facts.put("queryCode", "H7K2");
        facts.put("paragraphs", List.of("你（单位）申请公开的“清和县2025年度财政专项资金分配结果”，本机关于2026年3月2日收悉。", "经审查，本机关予以公开。"));
        return facts;
    }
}
