package org.tongyuan.disclosure.request;

import org.tongyuan.platform.LegalBasis;

/** The rows of outcomes in the annual report's third table (2021 format), each request in exactly one of them. */
@LegalBasis("国办公开办函〔2021〕30号, 附件")
public enum ReportRow {
    GRANTED("（一）予以公开", "予以公开"),
    PARTLY_GRANTED("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"),
    STATE_SECRET("（三）不予公开", "1.属于国家秘密"),
    FORBIDDEN_BY_LAW("（三）不予公开", "2.其他法律行政法规禁止公开"),
    THREE_SAFETIES_ONE_STABILITY("（三）不予公开", "3.危及“三安全一稳定”"),
    THIRD_PARTY("（三）不予公开", "4.保护第三方合法权益"),
    INTERNAL_AFFAIRS("（三）不予公开", "5.属于三类内部事务信息"),
    PROCESS_INFORMATION("（三）不予公开", "6.属于四类过程性信息"),
    ENFORCEMENT_FILE("（三）不予公开", "7.属于行政执法案卷"),
    ADMINISTRATIVE_QUERY("（三）不予公开", "8.属于行政查询事项"),
    NOT_HELD("（四）无法提供", "1.本机关不掌握相关政府信息"),
    NEEDS_MAKING("（四）无法提供", "2.没有现成信息需要另行制作"),
    STILL_UNCLEAR("（四）无法提供", "3.补正后申请内容仍不明确"),
    PETITION("（五）不予处理", "1.信访举报投诉类申请"),
    REPEATED("（五）不予处理", "2.重复申请"),
    PUBLICATION("（五）不予处理", "3.要求提供公开出版物"),
    EXCESSIVE("（五）不予处理", "4.无正当理由大量反复申请"),
    RECONFIRMATION("（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"),
    NOT_CORRECTED("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    FEE_NOT_PAID("（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER("（六）其他处理", "3.其他");

    private final String group;
    private final String label;

    ReportRow(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** The heading under which the row stands, e.g. （三）不予公开; the first two rows are their own. */
    public String group() {
        return group;
    }

    public String label() {
        return label;
    }
}
