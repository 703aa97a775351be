package org.tongyuan.agencies.directory;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.OrganizationCode;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** The agencies of the fictional county 清和县, its service centre and twelve windows. */
@Profile("demo")
@Component
class DemoAgencies implements DemoSeed {

    static final String HOME = "990122";
    static final String CENTRE = "清和县政务服务中心";

    private static final List<String> AGENCIES = List.of(
            "清和县人民政府办公室",
            "清和县行政审批局",
            "清和县市场监督管理局",
            "清和县卫生健康局",
            "清和县民政局",
            "清和县人力资源和社会保障局",
            "清和县住房和城乡建设局",
            "清和县教育体育局",
            "清和县公安局",
            "清和县交通运输局",
            "清和县自然资源局",
            "清和县农业农村局",
            "清和县医疗保障局",
            "清和县残疾人联合会",
            "清和县人民政府",
            "清和县城关镇人民政府");
    private static final List<String> WINDOWS =
            List.of("导办咨询", "综合受理", "综合受理", "综合受理", "企业开办", "社会保险", "医疗保障", "不动产登记", "公安户政", "民生服务", "出件", "帮办代办");

    private final Regions regions;
    private final AgencyRecords records;
    private final Windows windows;
    private final AgencyDirectory directory;
    private final LegalTime time;

    DemoAgencies(Regions regions, AgencyRecords records, Windows windows, AgencyDirectory directory, LegalTime time) {
        this.regions = regions;
        this.records = records;
        this.windows = windows;
        this.directory = directory;
        this.time = time;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional
    public void seed() {
        regions.add("990000", "云岭省");
        regions.add("990100", "澄江市");
        regions.add(HOME, "清和县");
        regions.add("990122100", "城关镇");
        regions.add("990122101", "柳河镇");
        regions.add("990122200", "石桥乡");
        int number = 1;
        for (String name : AGENCIES) {
            records.add(agency(name, "11", number, "清和县城关镇府前路 " + (number * 2) + " 号"), time.now());
            number++;
        }
        Agency centre = agency(CENTRE, "12", number, "清和县城关镇政务大道 1 号");
        records.add(centre, time.now());
        var centreId = windows.addCentre(centre.id(), CENTRE, time.now());
        for (int i = 0; i < WINDOWS.size(); i++) {
            windows.add(Ids.next(), centreId, String.valueOf(i + 1), WINDOWS.get(i), time.now());
        }
        directory.changed();
    }

    private static Agency agency(String name, String kind, int number, String address) {
        return new Agency(
                Ids.next(),
                name,
                code(kind, number),
                true,
                HOME,
                address,
                "0990-622%04d".formatted(1000 + number),
                null,
                "清和县人民法院");
    }

    /** First characters: 11 an organ of the state, 12 a public institution, registered in the county. */
    private static String code(String kind, int number) {
        String organization = "7901%04d".formatted(number);
        String first17 = kind + HOME + organization + OrganizationCode.checkCharacter(organization);
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }
}
