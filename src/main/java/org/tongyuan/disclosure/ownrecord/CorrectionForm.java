package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** The acts of the desk as forms: when each can be done, and what it asks for. */
enum CorrectionForm {
    CHECK("check", "登记核查结果", "把记录与要求人的证据核对。属实的应当更正，核查结果决定接下来能作什么处理。", CorrectionState.IN_HAND),
    CORRECTION("correction", "予以更正", "先在业务系统中改好记录，再登记；告知书写明更正了什么。", CorrectionState.IN_HAND),
    REFUSAL("refusal", "不予更正", "核查不属实的，写明理由；告知书附救济途径。", CorrectionState.IN_HAND),
    TRANSFER("transfer", "转送有权更正的机关", "转送后由对方办理并告知结果，承诺期限从今天起重新计算；要求人会收到告知。", CorrectionState.IN_HAND),
    REFERRAL("referral", "告知向有权机关提出", "有权更正的机关不在本平台的，告知要求人向它提出。", CorrectionState.IN_HAND),
    NOTICE("notice", "登记告知", "邮寄的以交邮之日、当面领取的以签收之日为准。", CorrectionState.DECIDED),
    WITHDRAWAL("withdrawal", "登记撤回", null, CorrectionState.IN_HAND);

    private static final Field ON = new Field("on", "日期", "date", false, "不填为今天", List.of());

    private final String path;
    private final String label;
    private final @Nullable String hint;
    private final CorrectionState state;

    CorrectionForm(String path, String label, @Nullable String hint, CorrectionState state) {
        this.path = path;
        this.label = label;
        this.hint = hint;
        this.state = state;
    }

    /** One field: {@code kind} is text, area, date or select. */
    record Field(
            String name,
            String label,
            String kind,
            boolean required,
            @Nullable String hint,
            List<ClaimForm.Choice> choices) {}

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    public @Nullable String hint() {
        return hint;
    }

    boolean fits(RecordCorrection c) {
        var check = c.check();
        return c.state() == state
                && switch (this) {
                    case CORRECTION -> check != null && check.finding() != Check.Finding.ACCURATE;
                    case REFUSAL -> check != null && check.finding() == Check.Finding.ACCURATE;
                    default -> true;
                };
    }

    static List<CorrectionForm> fitting(RecordCorrection c) {
        return Arrays.stream(values()).filter(f -> f.fits(c)).toList();
    }

    static @Nullable CorrectionForm of(String path) {
        return Arrays.stream(values())
                .filter(f -> f.path.equals(path))
                .findFirst()
                .orElse(null);
    }

    /** {@code agencies}: to whom it can be passed on. */
    List<Field> fields(RecordCorrection c, List<ClaimForm.Choice> agencies) {
        var check = c.check();
        boolean partly = check != null && check.finding() == Check.Finding.PARTLY;
        return switch (this) {
            case CHECK ->
                List.of(
                        new Field(
                                "finding",
                                "核查结果",
                                "select",
                                true,
                                null,
                                choices(Check.Finding.values(), Check.Finding::label)),
                        area("how", "怎样核查的", "查了哪些材料、与谁核对；只在机关内部可见"),
                        ON);
            case CORRECTION ->
                partly
                        ? List.of(area("changed", "更正的内容", null), area("rest", "其余部分不予更正的理由", null))
                        : List.of(area("changed", "更正的内容", "例如：把出生日期由 1985-03-21 更正为 1985-03-12"));
            case REFUSAL -> List.of(area("reason", "理由", null));
            case TRANSFER ->
                List.of(
                        new Field("to", "有权更正的机关", "select", true, null, agencies),
                        area("reason", "为什么不属于本机关职能范围", "会写入告知书"));
            case REFERRAL ->
                List.of(
                        new Field("competent", "应当向哪个机关提出", "text", true, "写明机关名称、地址和电话", List.of()),
                        area("reason", "为什么不属于本机关职能范围", "会写入告知书"));
            case NOTICE ->
                List.of(
                        new Field(
                                "way",
                                "告知方式",
                                "select",
                                true,
                                null,
                                List.of(
                                        new ClaimForm.Choice(TellWay.POST.name(), TellWay.POST.label()),
                                        new ClaimForm.Choice(TellWay.PICK_UP.name(), TellWay.PICK_UP.label()))),
                        new Field("proof", "邮件号码或者签收凭证", "text", false, "邮寄的必填", List.of()),
                        ON);
            case WITHDRAWAL -> List.of(ON);
        };
    }

    private static Field area(String name, String label, @Nullable String hint) {
        return new Field(name, label, "area", true, hint, List.of());
    }

    private static <E extends Enum<E>> List<ClaimForm.Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(v -> new ClaimForm.Choice(v.name(), label.apply(v)))
                .toList();
    }

    /** What is missing or of the wrong shape, by field. */
    static Map<String, String> check(List<Field> fields, Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        for (Field field : fields) {
            String text = FormErrors.given(typed.get(field.name()));
            if (text.isEmpty()) {
                if (field.required()) {
                    errors.put(field.name(), (field.kind().equals("select") ? "请选择" : "请填写") + field.label());
                }
            } else if (field.kind().equals("date") && FormErrors.day(text).isEmpty()) {
                errors.put(field.name(), "请填写日期，例如 2026-03-16");
            } else if (field.kind().equals("select")
                    && field.choices().stream().noneMatch(c -> c.value().equals(text))) {
                errors.put(field.name(), "请选择" + field.label());
            } else {
                FormErrors.tooLong(field.name(), text, Claim.LONGEST, errors);
            }
        }
        return errors;
    }

    static @Nullable LocalDate day(Map<String, String> typed) {
        return FormErrors.day(FormErrors.given(typed.get("on"))).orElse(null);
    }
}
