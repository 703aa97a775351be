package org.tongyuan.fees.payment;

/** What became of a notice of the gateway. */
public enum NoticeOutcome {
    BOOKED("已入账"),
    REPEATED("重复通知，不再入账"),
    FAILED("支付失败"),
    BAD_SIGNATURE("签名不对"),
    WRONG_AMOUNT("金额与订单不符"),
    UNKNOWN_ORDER("没有这个订单");

    private final String label;

    NoticeOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the gateway need not send it again. */
    public boolean accepted() {
        return this == BOOKED || this == REPEATED || this == FAILED;
    }
}
