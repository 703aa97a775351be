package org.tongyuan.cases.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.referral.Matter.Route;
import org.tongyuan.cases.referral.Referral.Side;
import org.tongyuan.platform.web.FormErrors;

/** The form of a referral: {@code to} (a route's value) and {@code note}. */
record ReferralForm(@Nullable Side to, String note, Map<String, String> errors) {

    static final int LONGEST = 500;

    static ReferralForm read(Map<String, String> typed, List<Route> routes) {
        var errors = new LinkedHashMap<String, String>();
        String wanted = FormErrors.given(typed.get("to"));
        var to = routes.stream()
                .filter(route -> route.value().equals(wanted))
                .map(Route::side)
                .findFirst()
                .orElse(null);
        if (to == null) {
            errors.put("to", "请选择转给谁");
        }
        String note = FormErrors.given(typed.get("note"));
        if (note.isEmpty()) {
            errors.put("note", "请写明为什么转、接手的人要知道什么");
        } else {
            FormErrors.tooLong("note", note, LONGEST, errors);
        }
        return new ReferralForm(to, note, errors);
    }
}
