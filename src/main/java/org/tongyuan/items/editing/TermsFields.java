package org.tongyuan.items.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.items.ItemVersion.Terms;
import org.tongyuan.items.UndertakingTerms;

/** What the law demands of an item beyond the ordinary course, as fields of the editor. */
final class TermsFields {

    private TermsFields() {}

    static Map<String, String> write(@Nullable Terms given) {
        var terms = given == null ? Terms.NONE : given;
        var fields = new LinkedHashMap<String, String>();
        fields.put("termsJoint", on(terms.joint()));
        fields.put("termsHearing", on(terms.hearing()));
        fields.put("termsInspection", on(terms.inspection()));
        fields.put("termsSiteCheck", on(terms.siteCheck()));
        fields.put("termsPublicSafety", on(terms.publicSafety()));
        fields.put("termsQuota", text(terms.quota()));
        fields.put("termsEntrustedBy", text(terms.entrustedBy()));
        fields.put("termsPurpose", terms.purpose().name());
        fields.put("termsConcerns", text(terms.concerns()));
        fields.put("termsNoticeDays", text(terms.noticeDays()));
        var undertaking = terms.undertaking();
        fields.put("termsListAuthority", text(undertaking == null ? null : undertaking.listAuthority()));
        fields.put("termsListDocument", text(undertaking == null ? null : undertaking.listDocument()));
        fields.put("termsListedOn", text(undertaking == null ? null : undertaking.listedOn()));
        fields.put("termsHighRisk", text(undertaking == null ? null : undertaking.highRisk()));
        return fields;
    }

    /** Null when nothing is demanded; what cannot be read is told in {@code errors}. */
    static @Nullable Terms read(EditorForm form, Map<String, String> errors) {
        String concerns = form.value("termsConcerns").strip();
        var terms = new Terms(
                form.on("termsJoint"),
                form.on("termsHearing"),
                form.on("termsInspection"),
                form.on("termsSiteCheck"),
                form.on("termsPublicSafety"),
                number(form, "termsQuota", "数量限制", errors),
                agency(form.value("termsEntrustedBy")),
                purpose(form.value("termsPurpose")),
                concerns.isEmpty() ? null : concerns,
                number(form, "termsNoticeDays", "公示天数", errors),
                undertaking(form, errors));
        return terms.equals(Terms.NONE) ? null : terms;
    }

    /** In words, for comparing two versions. */
    static String words(@Nullable Terms terms) {
        if (terms == null) {
            return "";
        }
        return (terms.joint() ? "联合办理；" : "")
                + (terms.hearing() ? "依法应当听证；" : "")
                + (terms.inspection() ? "检验、检测、检疫；" : "")
                + (terms.siteCheck() ? "两人以上核查；" : "")
                + (terms.publicSafety() ? "涉及公共安全；" : "")
                + (terms.quota() == null ? "" : "数量限制 " + terms.quota() + "；")
                + (terms.entrustedBy() == null ? "" : "受委托办理；")
                + (terms.purpose() == Purpose.NEW ? "" : terms.purpose().label() + "；")
                + (terms.noticeDays() == null ? "" : "公示 " + terms.noticeDays() + " 日；")
                + words(terms.undertaking());
    }

    private static String words(@Nullable UndertakingTerms undertaking) {
        return undertaking == null
                ? ""
                : (undertaking.listed() ? "告知承诺清单：" + undertaking.entry() + "；" : "")
                        + (undertaking.highRisk() == null ? "" : "高风险，不适用告知承诺：" + undertaking.highRisk() + "；");
    }

    /** The entry of the list is whole or not there; what is high-risk is on no list. */
    private static @Nullable UndertakingTerms undertaking(EditorForm form, Map<String, String> errors) {
        String authority = form.value("termsListAuthority").strip();
        String document = form.value("termsListDocument").strip();
        String day = form.value("termsListedOn").strip();
        String risk = form.value("termsHighRisk").strip();
        boolean none = authority.isEmpty() && document.isEmpty() && day.isEmpty();
        if (none && risk.isEmpty()) {
            return null;
        }
        if (!none && (authority.isEmpty() || document.isEmpty() || day.isEmpty())) {
            errors.put("termsListAuthority", "列入告知承诺清单的，机关、文号和日期都要填写。");
            return null;
        }
        if (!none && !risk.isEmpty()) {
            errors.put("termsHighRisk", "高风险领域不适用告知承诺，不能同时列入清单。");
            return null;
        }
        return new UndertakingTerms(
                none ? null : authority,
                none ? null : document,
                none ? null : listedOn(day, errors),
                risk.isEmpty() ? null : risk);
    }

    private static @Nullable LocalDate listedOn(String day, Map<String, String> errors) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            errors.put("termsListedOn", "日期写成 2026-03-16 这样。");
            return null;
        }
    }

    private static @Nullable Integer number(EditorForm form, String field, String label, Map<String, String> errors) {
        String text = form.value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            errors.put(field, label + "请填写正整数，没有的不填。");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable UUID agency(String text) {
        return text.matches("[0-9a-fA-F-]{36}") ? UUID.fromString(text) : null;
    }

    private static Purpose purpose(String text) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(text))
                .findFirst()
                .orElse(Purpose.NEW);
    }

    private static String on(boolean value) {
        return value ? "true" : "";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
