package org.tongyuan.fees.books;

/** By which way money comes, and goes back. */
public enum PayChannel {
    CASH("现金"),
    CARD("刷卡（POS 机）"),
    CODE("扫码"),
    ONLINE("网上支付");

    private final String label;

    PayChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Taken by a cashier, who counts it at the end of the day. */
    public boolean atTheDesk() {
        return this != ONLINE;
    }
}
