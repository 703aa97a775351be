package org.tongyuan.disclosure.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** The part of a form that says limit, audience, way, period and carriers: each may be left to the level above. */
public final class TermsForm {

    private static final int LONGEST = 200;
    private static final String CARRIER = "carrier-";
    private static final String AUDIENCE = "audience-";

    private final Map<String, String> typed;

    public TermsForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What would have been typed to say this. */
    public static Map<String, String> typed(Said said) {
        var typed = new LinkedHashMap<String, String>();
        var limit = said.limit();
        if (limit != null) {
            typed.put("limit", limit.id());
            typed.put("days", limit.days() == null ? "" : limit.days().toString());
        }
        var way = said.way();
        typed.put("way", way == null ? "" : way.name());
        var rhythm = said.rhythm();
        if (rhythm != null) {
            typed.put("period", rhythm.period().name());
            typed.put("month", rhythm.month() == null ? "" : rhythm.month().toString());
        }
        said.audience().forEach(code -> typed.put(AUDIENCE + code, "yes"));
        said.carriers().codes().forEach(code -> typed.put(CARRIER + code, "yes"));
        typed.put("other", said.carriers().other());
        return typed;
    }

    /** Puts what is wrong beside its field. */
    public void check(Map<String, String> errors) {
        if (!get("days").isEmpty() && !get("days").matches("[1-9]\\d{0,2}")) {
            errors.put("days", "请填写天数，例如 10；不填的按法定期限");
        } else if (!get("days").isEmpty() && get("limit").isEmpty()) {
            errors.put("limit", "自定天数的，请选择是哪一个时限");
        }
        if (get("period").equals(Period.YEARLY.name()) != month() > 0) {
            errors.put("month", "每年公开的，请选择月份；不是每年公开的，不要选择月份");
        }
        boolean other = typed.containsKey(CARRIER + DisclosureCatalogue.OTHER);
        if (other == get("other").isEmpty()) {
            errors.put("other", "选了“其他”的，请写明是什么渠道；没有选的，请不要填写");
        }
        if (get("other").length() > LONGEST) {
            errors.put("other", "其他渠道不超过 " + LONGEST + " 字");
        }
    }

    /** Only once {@link #check} found nothing. */
    public Said said(String first, String second, String content, String basis) {
        return new Said(
                first,
                second,
                content,
                basis,
                limit(),
                codes(AUDIENCE),
                Way.named(get("way")).orElse(null),
                rhythm(),
                new Terms.Carriers(codes(CARRIER), get("other")));
    }

    private Terms.@Nullable Limit limit() {
        return get("limit").isEmpty()
                ? null
                : new Terms.Limit(get("limit"), get("days").isEmpty() ? null : Integer.valueOf(get("days")));
    }

    private Terms.@Nullable Rhythm rhythm() {
        return Period.named(get("period"))
                .map(p -> new Terms.Rhythm(p, month() > 0 ? month() : null))
                .orElse(null);
    }

    private int month() {
        return get("month").matches("[1-9]|1[0-2]") ? Integer.parseInt(get("month")) : 0;
    }

    private List<String> codes(String prefix) {
        return typed.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    private String get(String name) {
        return FormErrors.given(typed.get(name));
    }

    /** Beside which field a broken rule is told. */
    public static String fieldOf(String messageKey) {
        return switch (messageKey) {
            case "disclosure.entry.limit-unknown", "disclosure.entry.limit-longer" -> "limit";
            case "disclosure.entry.days" -> "days";
            case "disclosure.entry.way" -> "way";
            case "disclosure.entry.audience", "disclosure.entry.code-unknown" -> "audience-01";
            case "disclosure.entry.rarer" -> "period";
            case "disclosure.entry.parent" -> "parent";
            case "disclosure.entry.level", "disclosure.category.unknown" -> "category";
            case "disclosure.entry.agency" -> "agency";
            default -> "from";
        };
    }
}
