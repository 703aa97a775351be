package org.tongyuan.complaints.complaint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.complaints.complaint.Complaint.Measure;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.web.FormErrors;

/** The forms of the desk: which fields each act has, and what it does with them. */
@Component
class ComplaintDeskForms {

    /** An act with the fields it needs. */
    enum Act {
        ACCEPT("acceptance", List.of(), "已受理，受理告知书已生成。"),
        REFUSE("refusal", List.of("reason"), "已决定不予受理，告知书已生成。"),
        ANSWER("answer", List.of("finding", "answer"), "已答复，答复书已生成。"),
        DONE("completion", List.of("evidence"), "已登记整改结果。");

        private static final Map<String, String> MESSAGES = Map.of(
                "reason", "请写明不予受理的理由",
                "finding", "请选择调查结论",
                "answer", "请写明查明的事实、处理意见和依据",
                "evidence", "请写明整改的情况和证据");

        private final String path;
        private final List<String> fields;
        private final String done;

        Act(String path, List<String> fields, String done) {
            this.path = path;
            this.fields = fields;
            this.done = done;
        }

        static Act of(String path) {
            return Arrays.stream(values())
                    .filter(a -> a.path.equals(path))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("act " + path));
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
                FormErrors.tooLong(field, text, TakeInComplaint.LONGEST, errors);
            }
            if (this == ANSWER) {
                checkMeasure(typed, errors);
            }
            return errors;
        }

        private static void checkMeasure(Map<String, String> typed, Map<String, String> errors) {
            if (!errors.containsKey("finding") && finding(typed) == null) {
                errors.put("finding", String.valueOf(MESSAGES.get("finding")));
            }
            boolean measure = measure(typed) != null;
            if (measure && text(typed, "measure").isEmpty()) {
                errors.put("measure", "请写明要求被投诉机关改正什么");
            }
            FormErrors.tooLong("measure", text(typed, "measure"), TakeInComplaint.LONGEST, errors);
            if (!text(typed, "untilOn").isEmpty()
                    && FormErrors.day(text(typed, "untilOn")).isEmpty()) {
                errors.put("untilOn", "请选择整改到哪一天");
            }
        }

        /** Beside which field a broken rule is told. */
        String fieldOf(String messageKey) {
            if (messageKey.startsWith("complaint.measure.")) {
                return this == ANSWER ? "measureKind" : "evidence";
            }
            return messageKey.equals("complaint.until")
                    ? "untilOn"
                    : fields.isEmpty() ? "acceptance" : fields.getLast();
        }
    }

    private final HandleComplaint handle;
    private final TakeInComplaint takeIn;

    ComplaintDeskForms(HandleComplaint handle, TakeInComplaint takeIn) {
        this.handle = handle;
        this.takeIn = takeIn;
    }

    TakeInComplaint.Receipt takeIn(TakeInComplaint.NewComplaint made, SignedIn.Officer officer) {
        return takeIn.takeIn(made, officer);
    }

    void run(Act act, String number, Map<String, String> typed, SignedIn.Officer officer) {
        switch (act) {
            case ACCEPT -> handle.accept(number, officer);
            case REFUSE -> handle.refuse(number, text(typed, "reason"), officer);
            case ANSWER -> {
                var finding = finding(typed);
                if (finding != null) {
                    handle.answer(number, finding, text(typed, "answer"), measures(typed), officer);
                }
            }
            case DONE -> handle.done(number, id(typed), text(typed, "evidence"), officer);
        }
    }

    private List<Measure> measures(Map<String, String> typed) {
        MeasureKind kind = measure(typed);
        return kind == null
                ? List.of()
                : List.of(new Measure(
                        Ids.next(),
                        kind,
                        text(typed, "measure"),
                        handle.today(),
                        FormErrors.day(text(typed, "untilOn")).orElse(null),
                        null,
                        null));
    }

    private static @Nullable MeasureKind measure(Map<String, String> typed) {
        return Arrays.stream(MeasureKind.values())
                .filter(k -> k.name().equals(text(typed, "measureKind")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Finding finding(Map<String, String> typed) {
        return Arrays.stream(Finding.values())
                .filter(f -> f.name().equals(text(typed, "finding")))
                .findFirst()
                .orElse(null);
    }

    private static UUID id(Map<String, String> typed) {
        try {
            return UUID.fromString(text(typed, "id"));
        } catch (IllegalArgumentException e) {
            throw new NotFound("measure");
        }
    }

    private static String text(Map<String, String> typed, String name) {
        return FormErrors.given(typed.get(name)).replace("\r\n", "\n");
    }
}
