package org.tongyuan.items.channel;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a guide says, one thing each: the elements that a site inspection looks for. {@code key} is the value of {@code data-fact} in
 * pages; on paper the label stands before the value.
 */
enum Fact {
    NAME("name", "事项名称"),
    CODE("code", "事项编码"),
    AGENCY("agency", "实施主体"),
    STATUTORY("statutory", "法定办结时限"),
    PROMISED("promised", "承诺办结时限"),
    VISITS("visits", "到现场次数"),
    CONDITIONS("conditions", "受理条件"),
    MATERIALS("materials", "申请材料"),
    MATERIAL_NEEDS("materialNeeds", "必要性"),
    MATERIAL_FORMS("materialForms", "形式和份数"),
    STAGES("stages", "办理环节"),
    STEPS("steps", "办理步骤"),
    STEP_LIMITS("stepLimits", "步骤时限"),
    FEES("fees", "收费项目"),
    FEE_STANDARDS("feeStandards", "收费标准"),
    FEE_BASES("feeBases", "收费依据"),
    RESULTS("results", "办理结果"),
    PLACES("places", "办理地点"),
    ADDRESSES("addresses", "地址"),
    HOURS("hours", "办理时间"),
    CONSULT_PHONE("consultPhone", "咨询电话"),
    COMPLAINT_PHONE("complaintPhone", "监督投诉电话"),
    LEGAL_BASIS("legalBasis", "设定依据");

    private final String key;
    private final String label;

    Fact(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    static Optional<Fact> ofLabel(String label) {
        return Arrays.stream(values()).filter(f -> f.label.equals(label)).findFirst();
    }
}
