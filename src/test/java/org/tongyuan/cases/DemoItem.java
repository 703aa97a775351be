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
    DRIVING_LICENCE_ELSEWHERE("清和县公安局", "990122090001"),
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
