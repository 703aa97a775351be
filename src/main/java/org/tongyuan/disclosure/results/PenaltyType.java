package org.tongyuan.disclosure.results;

import org.tongyuan.platform.LegalBasis;

/** The kinds of penalties in the order of the law. */
@LegalBasis("行政处罚法, art. 9")
enum PenaltyType {
    WARNING("警告"),
    CRITICISM("通报批评"),
    FINE("罚款"),
    CONFISCATION("没收违法所得、没收非法财物"),
    SUSPENSION("暂扣许可证件"),
    DOWNGRADE("降低资质等级"),
    FORFEITURE("吊销许可证件"),
    RESTRICTION("限制开展生产经营活动"),
    CLOSURE("责令停产停业、责令关闭"),
    BAN("限制从业"),
    DETENTION("行政拘留"),
    OTHER("法律、行政法规规定的其他行政处罚");

    private final String label;

    PenaltyType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
