package org.tongyuan.documents.wording;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place for a fact in the words of a letter: what stands in braces. Nothing else can be put there. */
public enum Slot {
    CASE_NUMBER("办件编号", "caseNumber", Kind.TEXT),
    ITEM("事项名称", "itemName", Kind.TEXT),
    APPLICANT("申请人", "applicantName", Kind.TEXT),
    RESULT("许可内容", "result", Kind.TEXT),
    PERIOD("有效期限", "period", Kind.TEXT),
    QUERY_CODE("查询码", "queryCode", Kind.TEXT),
    COMPETENT("有权机关", "competent.name", Kind.TEXT),
    COMPETENT_PLACE("有权机关地址", "competent.place", Kind.TEXT),
    COMPETENT_PHONE("有权机关电话", "competent.phone", Kind.TEXT),
    RECEIVED("收到日期", "receivedOn", Kind.DAY),
    ACCEPTED("受理日期", "acceptedOn", Kind.DAY),
    DECIDED("决定日期", "decidedOn", Kind.DAY),
    WITHDRAWN("撤回日期", "withdrawnOn", Kind.DAY),
    /** One after the other in a sentence. */
    BASIS("依据", "legalBasis", Kind.LIST),
    REASONS_INLINE("理由列举", "reasons", Kind.LIST),
    DEEMED("视为受理", "deemed", Kind.CONDITION),
    LICENCE("属于许可", "licence", Kind.CONDITION),
    /** Each in paragraphs of its own, on a line of its own. */
    REASONS("理由", "reasons", Kind.BLOCK),
    REMEDY("救济途径", "remedy", Kind.BLOCK),
    PARAGRAPHS("正文段落", "paragraphs", Kind.BLOCK),
    CONDITIONS("附加条件", "conditions", Kind.BLOCK),
    LIMITS("期限", "limitText", Kind.BLOCK),
    CONTACT("联系方式", "contact", Kind.BLOCK),
    MATERIALS("材料表", "materials", Kind.BLOCK);

    enum Kind {
        TEXT,
        DAY,
        LIST,
        CONDITION,
        BLOCK
    }

    private static final Map<String, Slot> BY_LABEL =
            Arrays.stream(values()).collect(Collectors.toMap(Slot::label, Function.identity()));

    private final String label;
    private final String fact;
    private final Kind kind;

    Slot(String label, String fact, Kind kind) {
        this.label = label;
        this.fact = fact;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    String fact() {
        return fact;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it stands on a line of its own. */
    public boolean isBlock() {
        return kind == Kind.BLOCK;
    }

    /** Whether it only asks. */
    public boolean isCondition() {
        return kind == Kind.CONDITION;
    }

    static Map<String, Slot> byLabel() {
        return BY_LABEL;
    }
}
