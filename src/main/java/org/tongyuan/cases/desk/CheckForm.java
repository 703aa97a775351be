package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;

/** The checklist as a form: for each material {@code state.KEY}, {@code defect.KEY} and {@code text.KEY}. */
record CheckForm(List<Finding> findings, Map<String, String> errors) {

    static CheckForm read(ItemVersion item, Map<String, String> typed) {
        var findings = new ArrayList<Finding>();
        var errors = new LinkedHashMap<String, String>();
        for (var material : item.materials()) {
            var state = state(typed.get("state." + material.key()));
            if (state == null || state == MaterialState.UNCHECKED) {
                continue;
            }
            String defect = blankToNull(typed.get("defect." + material.key()));
            String text = blankToNull(typed.get("text." + material.key()));
            if (state == MaterialState.DEFECTIVE && defect == null && text == null) {
                errors.put("text." + material.key(), "请选择或写明“" + material.name() + "”哪里不符合要求");
                continue;
            }
            findings.add(new Finding(material.key(), state, defect, text));
        }
        return new CheckForm(findings, errors);
    }

    private static @Nullable MaterialState state(@Nullable String text) {
        for (MaterialState state : MaterialState.values()) {
            if (state.name().equals(text) && !state.signedFor()) {
                return state;
            }
        }
        return null;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
