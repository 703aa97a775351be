package org.tongyuan.disclosure.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.security.Permission;

/** The acts of the desk as forms: when each can be done, and what it asks for. Hints name limits, see LimitWords. */
enum ActForm {
    CONFIRM("confirmation", "确认收到", "与申请人确认之日为收到申请之日（条例第三十一条）。", RequestState.ARRIVED),
    CORRECTION_NOTICE(
            "correction-notice",
            "告知补正",
            "只能告知一次；收到申请之日起 {OGI_CORRECTION_NOTICE}内告知的，补正后重新计算答复期限（条例第三十条）。",
            RequestState.IN_HAND),
    CORRECTION_ARRIVAL("correction-arrival", "登记补正告知书送达", "补正期限从送达之日起算。", RequestState.CORRECTION),
    CORRECTION("correction", "登记申请人的补正", null, RequestState.CORRECTION),
    CONSULT(
            "third-party-letter",
            "征求意见",
            "自发出之日起暂停计算答复期限，到收到意见或者期限届满为止（条例第三十二条至第三十四条）。申请人会收到告知。",
            RequestState.IN_HAND),
    CONSULT_ARRIVAL(
            "consultation-arrival",
            "登记征求意见书送达",
            "提出意见的期限从送达之日起算：第三方 {OGI_THIRD_PARTY}，共同制作机关 {OGI_CO_AUTHOR}，其他机关 {OGI_OTHER_AGENCY}。"),
    OPINION("third-party-opinion", "登记意见", "收到意见之日恢复计算答复期限。逾期未提出的由系统登记，不用填写。"),
    UNCONCERNED("third-party-exclusion", "本件不涉及该第三方", "拆分前征求过意见、但拆分后的本件不涉及该第三方的，写明理由；答复本件时不再告知该第三方。"),
    OVERRULING_DELIVERY("overruling-delivery", "登记告知第三方", "决定公开告知书送达第三方的日期和凭证（条例第三十二条）；邮寄以交邮之日为准。"),
    EXTENSION(
            "extension",
            "延长答复期限",
            "须由公开工作机构负责人同意，只能延长一次，最长 {OGI_REPLY_EXTENSION}，并告知申请人（条例第三十三条）。",
            RequestState.IN_HAND),
    FEE_NOTICE("fee-notice", "通知缴纳信息处理费", "按件或者按量二者选一（国办函〔2020〕109号）。", RequestState.IN_HAND),
    FEE_ARRIVAL("fee-arrival", "登记收费通知送达", "缴费期限从送达的次日起算。", RequestState.FEE),
    PAYMENT("payment", "登记缴费", "答复期限自缴费次日起重新计算。", RequestState.FEE),
    REASONS_REQUEST("reasons-request", "要求说明理由", "申请的数量、频次明显超过合理范围的（条例第三十五条）。", RequestState.IN_HAND),
    REASONS("reasons", "登记申请人说明的理由", null, RequestState.REASONS),
    DELAY("delay", "确定延迟答复期限", "理由合理、但法定期限内无法答复的（条例第三十五条），须由负责人决定。", RequestState.IN_HAND),
    SPLIT("split", "拆分申请", "一份申请要求公开多项信息的，可以按项拆分；每项沿用原来的收到日期。", RequestState.IN_HAND),
    JOIN("join", "并入另一件一并答复", "同一申请人向本机关提出的几件申请，可以用一份答复书答复；各件的期限和统计仍分别计算，答复不得晚于最早到期的一件。", RequestState.IN_HAND),
    SEPARATE("separation", "恢复单独办理", "不再与另一件一并答复。"),
    EXAMINATION(
            "examination",
            "送审查",
            "予以公开、部分公开和依据条例第十四条、第十五条不予公开的，答复前由另一人审查（条例第十七条）；审查期间答复期限继续计算。同意后，按送审的内容答复。",
            RequestState.IN_HAND),
    REPLY("reply", "答复", "答复书按所选类型自动写明依据和救济途径；送达后才算办结。", RequestState.IN_HAND, RequestState.REASONS),
    DELIVERY("delivery", "登记送达", "直接送达以签收之日、邮寄以交邮之日、电子送达以到达之日为准。", RequestState.REPLIED),
    CLOSING("closing", "不再处理", "逾期不补正或者不缴费，没有正当理由的，视为放弃申请。", RequestState.CORRECTION, RequestState.FEE),
    WITHDRAWAL(
            "withdrawal",
            "登记申请人撤回",
            null,
            RequestState.ARRIVED,
            RequestState.IN_HAND,
            RequestState.CORRECTION,
            RequestState.REASONS,
            RequestState.FEE),
    HELP("reading-help", "登记阅读、视听帮助", "申请人存在阅读困难或者视听障碍的，应当提供必要的帮助（条例第四十三条）；写明做了什么，申请人会看到。", RequestState.values());

    private final String path;
    private final String label;
    private final @Nullable String hint;
    private final Set<RequestState> states;

    ActForm(String path, String label, @Nullable String hint, RequestState... states) {
        this.path = path;
        this.label = label;
        this.hint = hint;
        this.states = Set.of(states);
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    public @Nullable String hint() {
        return hint;
    }

    Permission permission() {
        return this == EXTENSION || this == DELAY ? Permission.DISCLOSURE_EXTEND : Permission.DISCLOSURE_HANDLE;
    }

    /** Whether it can be done now, as far as the state goes; the use case knows the rest. */
    boolean fits(DisclosureRequest r) {
        if (this == HELP) {
            return r.state() != RequestState.ENDED || r.head().readingHelp() != null;
        }
        return states.contains(r.state()) && (this != CORRECTION_NOTICE || !r.runs(RequestClock.CORRECTION));
    }

    static List<ActForm> fitting(DisclosureRequest r) {
        return Arrays.stream(values()).filter(act -> act.fits(r)).toList();
    }

    static @Nullable ActForm of(String path) {
        return Arrays.stream(values())
                .filter(act -> act.path.equals(path))
                .findFirst()
                .orElse(null);
    }

    /** One field: {@code kind} is text, area, number, date, select or many. */
    record Field(
            String name,
            String label,
            String kind,
            boolean required,
            @Nullable String hint,
            List<Choice> choices) {

        Field with(List<Choice> others) {
            return new Field(name, label, kind, required, hint, others);
        }
    }

    record Choice(String value, String label) {}

    private static final Field ON = new Field("on", "日期", "date", false, "不填为今天", List.of());

    List<Field> fields() {
        return switch (this) {
            case CONFIRM, CONSULT_ARRIVAL, CORRECTION_ARRIVAL, FEE_ARRIVAL, PAYMENT, WITHDRAWAL -> List.of(ON);
            case CORRECTION_NOTICE ->
                List.of(
                        area("items", "需要补正的事项"),
                        number("days", "补正期限（工作日）", false, "不填为 {OGI_CORRECTION_PERIOD}，可以按情况改"));
            case CORRECTION -> List.of(area("text", "补正的内容"), ON);
            case CONSULT ->
                List.of(
                        select(
                                "kind",
                                "征求谁的意见",
                                Arrays.stream(Consultation.Kind.values())
                                        .map(k -> new Choice(k.name(), k.label() + "（" + k.silenceMeans() + "）"))
                                        .toList()),
                        text("party", "姓名或者名称", true, null),
                        area("about", "就哪些信息征求意见"));
            case OPINION ->
                List.of(
                        select("answer", "意见", List.of(new Choice("AGREES", "同意公开"), new Choice("OBJECTS", "不同意公开"))),
                        new Field("reason", "理由", "area", false, "不同意公开的必须填写", List.of()),
                        ON);
            case EXTENSION, DELAY -> List.of(number("days", "工作日数", true, null), area("reason", "理由（写入告知书）"));
            case FEE_NOTICE ->
                List.of(
                        select(
                                "tariff",
                                "计收方式",
                                Arrays.stream(FeeTariff.values())
                                        .map(t -> new Choice(t.name(), t.label()))
                                        .toList()),
                        number("pages", "页数", false, "按量的填写；按件的由系统计数"));
            case UNCONCERNED -> List.of(area("reason", "为什么不涉及"));
            case REASONS_REQUEST -> List.of(area("reason", "为什么明显超过合理范围"));
            case REASONS -> List.of(area("text", "申请人说明的理由"));
            case SPLIT -> List.of(new Field("parts", "拆分后的各项", "area", true, "每行一项，第一项沿用原编号", List.of()));
            case JOIN -> List.of(select("into", "并入哪一件", List.of()));
            case SEPARATE -> List.of(new Field("note", "说明", "area", false, null, List.of()));
            case EXAMINATION -> ReplyFields.examined(reply());
            case HELP -> List.of(area("what", "提供了什么帮助"), ON);
            case REPLY -> reply();
            case DELIVERY, OVERRULING_DELIVERY -> delivery();
            case CLOSING -> List.of(new Field("note", "没有正当理由的说明", "area", false, "例如联系申请人的经过", List.of()));
        };
    }

    private static List<Field> reply() {
        var fields = new ArrayList<Field>();
        fields.add(select(
                "type",
                "答复类型",
                Arrays.stream(ReplyType.values())
                        .filter(ReplyType::chosen)
                        .map(t -> new Choice(t.name(), t.label() + "（条例" + t.article() + "）"))
                        .toList()));
        fields.add(new Field(
                "grounds",
                "部分公开时，不予公开部分的依据",
                "many",
                false,
                null,
                Arrays.stream(ReplyType.values())
                        .filter(ReplyType::refuses)
                        .map(t -> new Choice(t.name(), t.label()))
                        .toList()));
        fields.add(new Field("provided", "提供的信息，或者获取的方式、途径", "area", false, "已主动公开、予以公开、部分公开的填写", List.of()));
        fields.addAll(ReplyFields.howProvided());
        fields.add(new Field("reason", "理由", "area", false, "不予公开、不存在等的理由；写明检索范围、此前的答复等", List.of()));
        fields.add(new Field("competent", "应当向哪里提出", "text", false, "不属于本机关的，写明机关名称和联系方式；信访类的写明渠道", List.of()));
        fields.add(new Field("overruling", "第三方不同意仍公开的理由", "area", false, "不公开会对公共利益造成什么重大影响；会书面告知第三方", List.of()));
        return fields;
    }

    private static List<Field> delivery() {
        return List.of(
                select(
                        "way",
                        "送达方式",
                        Arrays.stream(Replies.Service.Way.values())
                                .map(w -> new Choice(w.name(), w.label() + "，以" + w.day() + "为准"))
                                .toList()),
                text("to", "收件人", false, null),
                text("proof", "邮件号码", false, "邮寄须交邮政企业"),
                ON);
    }

    private static Field area(String name, String label) {
        return new Field(name, label, "area", true, null, List.of());
    }

    private static Field text(String name, String label, boolean required, @Nullable String hint) {
        return new Field(name, label, "text", required, hint, List.of());
    }

    private static Field number(String name, String label, boolean required, @Nullable String hint) {
        return new Field(name, label, "number", required, hint, List.of());
    }

    private static Field select(String name, String label, List<Choice> choices) {
        return new Field(name, label, "select", true, null, choices);
    }
}
