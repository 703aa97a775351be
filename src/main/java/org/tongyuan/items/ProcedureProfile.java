package org.tongyuan.items;

/** Which law of procedure a case follows: acts, limits, letters, remedy. Licence law binds LICENCE only. */
public enum ProcedureProfile {
    LICENCE("行政许可程序"),
    CONFIRMATION("行政确认程序"),
    BENEFIT("行政给付程序"),
    REWARD("行政奖励程序"),
    ADJUDICATION("行政裁决程序"),
    FILING("备案及其他程序"),
    PUBLIC_SERVICE("公共服务程序"),
    /** An answer on the spot or later; no case law applies. */
    ENQUIRY("咨询查询");

    private final String label;

    ProcedureProfile(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
