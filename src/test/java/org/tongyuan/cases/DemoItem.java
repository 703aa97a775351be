package org.tongyuan.cases;

import org.tongyuan.agencies.Agencies;

/** Codes of the demo county's items, as the seed builds them: credit code, level 4, basic code, suffix. */
public enum DemoItem {
    FOOD_LICENCE("清和县市场监督管理局", "990122310001"),
    SOLE_TRADER("清和县市场监督管理局", "990122310002"),
    HYGIENE_LICENCE("清和县卫生健康局", "990122230001"),
    MINIMUM_LIVING("清和县民政局", "990122110002"),
    OLD_AGE_ALLOWANCE("清和县民政局", "990122110003"),
    SOCIAL_SECURITY_CARD("清和县人力资源和社会保障局", "990122140001"),
    INSURANCE_ENQUIRY("清和县人力资源和社会保障局", "990122140002"),
    EMPLOYMENT_DIFFICULTY("清和县人力资源和社会保障局", "990122140003"),
    FOOD_RENEWAL("清和县市场监督管理局", "990122310020"),
    FOOD_CHANGE("清和县市场监督管理局", "990122310021"),
    TAXI_QUOTA("清和县交通运输局", "990122180002"),
    VILLAGE_HOUSE_ENTRUSTED("清和县城关镇人民政府", "990122150003"),
    JOINT_ACCEPTANCE("清和县住房和城乡建设局", "990122170009"),
    RAW_MILK_INSPECTED("清和县农业农村局", "990122200005"),
    LAND_DISPUTE("清和县自然资源局", "990122150010"),
    BRAVERY_REWARD("清和县公安局", "990122090011"),
    FOOD_FILING("清和县市场监督管理局", "990122310028"),
    DRIVING_LICENCE_ELSEWHERE("清和县公安局", "990122090001"),
    HOUSE_REGISTRATION("清和县自然资源局", "990122150004"),
    INVESTMENT_FILING_ELSEWHERE("清和县行政审批局", "990122040001");

    private final String agency;
    private final String base;

    DemoItem(String agency, String base) {
        this.agency = agency;
        this.base = base;
    }

    public String code(Agencies agencies) {
        return agencies.byName(agencies.home().code(), agency).orElseThrow().code() + "4" + base + "00";
    }
}
