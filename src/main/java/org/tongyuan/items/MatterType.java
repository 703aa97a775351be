package org.tongyuan.items;

/** The matter types of the national item table; two-digit codes from the national platform's tables (01–10, 20). */
public enum MatterType {
    LICENCE("01", "行政许可", ProcedureProfile.LICENCE),
    PENALTY("02", "行政处罚", ProcedureProfile.FILING),
    COERCION("03", "行政强制", ProcedureProfile.FILING),
    LEVY("04", "行政征收", ProcedureProfile.FILING),
    BENEFIT("05", "行政给付", ProcedureProfile.BENEFIT),
    INSPECTION("06", "行政检查", ProcedureProfile.FILING),
    CONFIRMATION("07", "行政确认", ProcedureProfile.CONFIRMATION),
    REWARD("08", "行政奖励", ProcedureProfile.REWARD),
    ADJUDICATION("09", "行政裁决", ProcedureProfile.ADJUDICATION),
    OTHER_POWER("10", "其他行政权力", ProcedureProfile.FILING),
    PUBLIC_SERVICE("20", "公共服务", ProcedureProfile.PUBLIC_SERVICE);

    private final String code;
    private final String label;
    private final ProcedureProfile profile;

    MatterType(String code, String label, ProcedureProfile profile) {
        this.code = code;
        this.label = label;
        this.profile = profile;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The profile an item of this type has unless it says otherwise. */
    public ProcedureProfile profile() {
        return profile;
    }
}
