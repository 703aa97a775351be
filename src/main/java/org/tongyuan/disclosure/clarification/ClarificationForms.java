package org.tongyuan.disclosure.clarification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.IndexNumber;
import org.tongyuan.disclosure.clarification.Clarification.Finding;
import org.tongyuan.platform.web.FormErrors;

/** The forms of the desk: which fields each act has, and what it does with them. */
@Component
class ClarificationForms {

    /** An act with the fields it needs; {@code wrong} and {@code accurate} become public text. */
    enum Act {
        FINDING("finding", List.of("finding", "reason"), "核查结论已记录。"),
        CLARIFICATION(
                "clarification",
                List.of("name", "wrong", "accurate", "category", "topic"),
                "澄清已起草：请提交，经来源核对、保密审查和批准后公开。"),
        EARLIER("earlier-clarification", List.of("index"), "已由先前发布的澄清答复。"),
        CLOSURE("closure", List.of("why"), "已记录不发布澄清的理由。"),
        NOTIFICATION("notification", List.of("how"), "已记录告知反映人。");

        private static final int LONGEST = 5000;
        private static final Map<String, String> MESSAGES = Map.of(
                "finding", "请选择核查结论",
                "reason", "请写明核查的情况和理由",
                "name", "请填写澄清的标题",
                "wrong", "请写明被澄清的说法和出处",
                "accurate", "请写明准确的信息",
                "category", "请选择信息分类",
                "topic", "请选择主题分类",
                "index", "请填写已发布的澄清的索引号",
                "why", "请写明不发布澄清的理由",
                "how", "请写明怎样告知了反映人");

        private final String path;
        private final List<String> fields;
        private final String done;

        Act(String path, List<String> fields, String done) {
            this.path = path;
            this.fields = fields;
            this.done = done;
        }

        String path() {
            return path;
        }

        List<String> fields() {
            return fields;
        }

        String done() {
            return done;
        }

        Map<String, String> check(Map<String, String> typed) {
            var errors = new LinkedHashMap<String, String>();
            for (String field : fields) {
                String text = FormErrors.given(typed.get(field));
                if (text.isEmpty()) {
                    errors.put(field, String.valueOf(MESSAGES.get(field)));
                }
                FormErrors.tooLong(field, text, field.equals("name") ? 200 : LONGEST, errors);
            }
            if (this == FINDING && errors.isEmpty() && finding(typed) == null) {
                errors.put("finding", String.valueOf(MESSAGES.get("finding")));
            }
            return errors;
        }
    }

    private final CheckReport check;
    private final ClarifyInformation clarify;

    ClarificationForms(CheckReport check, ClarifyInformation clarify) {
        this.check = check;
        this.clarify = clarify;
    }

    /** Gives the record that was drafted; null for other acts. */
    @Nullable
    UUID run(Act act, String number, Map<String, String> typed, SignedIn.Officer officer) {
        switch (act) {
            case FINDING ->
                check.conclude(
                        number,
                        java.util.Objects.requireNonNull(finding(typed)),
                        text(typed, "reason"),
                        agency(typed),
                        officer);
            case CLARIFICATION -> {
                return clarify.draft(
                        number,
                        new ClarifyInformation.Text(
                                text(typed, "name"),
                                lines(typed, "wrong"),
                                lines(typed, "accurate"),
                                text(typed, "category"),
                                text(typed, "topic")),
                        officer);
            }
            case EARLIER -> {
                String index = text(typed, "index");
                clarify.adopt(
                        number,
                        IndexNumber.parse(index).map(IndexNumber::toString).orElse(index),
                        officer);
            }
            case CLOSURE -> clarify.leaveAlone(number, text(typed, "why"), officer);
            case NOTIFICATION -> clarify.told(number, text(typed, "how"), officer);
        }
        return null;
    }

    private static @Nullable Finding finding(Map<String, String> typed) {
        for (Finding one : Finding.values()) {
            if (one.name().equals(typed.get("finding"))) {
                return one;
            }
        }
        return null;
    }

    private static @Nullable UUID agency(Map<String, String> typed) {
        try {
            String text = text(typed, "passTo");
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(Map<String, String> typed, String name) {
        return FormErrors.given(typed.get(name));
    }

    private static String lines(Map<String, String> typed, String name) {
        return text(typed, name).replace("\r\n", "\n");
    }
}
