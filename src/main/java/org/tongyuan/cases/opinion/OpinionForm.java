package org.tongyuan.cases.opinion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.platform.web.FormErrors;

/** The form of a request: {@code agency}, {@code question}, {@code days} and, as often as they are ticked, {@code files}. */
record OpinionForm(AskOpinion.@Nullable Question question, List<String> ticked, Map<String, String> errors) {

    static OpinionForm read(
            Map<String, String> typed, HttpServletRequest request, List<Agency> agencies, List<CaseFile> files) {
        var errors = new LinkedHashMap<String, String>();
        String wanted = FormErrors.given(typed.get("agency"));
        var agency = agencies.stream()
                .map(Agency::id)
                .filter(id -> id.toString().equals(wanted))
                .findFirst()
                .orElse(null);
        if (agency == null) {
            errors.put("agency", "请选择向哪个单位征求意见");
        }
        String text = FormErrors.given(typed.get("question"));
        if (text.isEmpty()) {
            errors.put("question", "请写明要对方就什么提出意见");
        }
        FormErrors.tooLong("question", text, AskOpinion.LONGEST_TEXT, errors);
        int days = days(typed.get("days"));
        if (days < 1 || days > AskOpinion.LONGEST_PERIOD) {
            errors.put("days", "请填写 1 到 " + AskOpinion.LONGEST_PERIOD + " 之间的工作日数");
        }
        String[] sent = request.getParameterValues("files");
        List<String> ticked = sent == null ? List.of() : Arrays.asList(sent);
        List<UUID> shared = files.stream()
                .map(CaseFile::id)
                .filter(id -> ticked.contains(id.toString()))
                .toList();
        return new OpinionForm(
                agency == null || !errors.isEmpty() ? null : new AskOpinion.Question(agency, text, days, shared),
                ticked,
                errors);
    }

    private static int days(@Nullable String text) {
        try {
            return Integer.parseInt(FormErrors.given(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
