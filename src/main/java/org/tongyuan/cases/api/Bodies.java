package org.tongyuan.cases.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.platform.web.JsonBody;
import tools.jackson.databind.JsonNode;

/** Reads what clients send. A value of the wrong shape is refused with its place, as 422. */
final class Bodies {

    private Bodies() {}

    /** The text of a field; null when absent or empty. */
    static @Nullable String text(@Nullable JsonNode body, String... names) {
        for (String name : names) {
            String text = new JsonBody(body).text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The text of a field, empty when absent: the act itself says what is missing. */
    static String said(@Nullable JsonNode body, String name) {
        String text = text(body, name);
        return text == null ? "" : text;
    }

    static boolean yes(@Nullable JsonNode body, String name) {
        return new JsonBody(body).yes(name);
    }

    static LocalDate day(@Nullable JsonNode body, String name, LocalDate otherwise) {
        var read = new JsonBody(body);
        LocalDate day = read.day(name);
        read.refuse();
        return day == null ? otherwise : day;
    }

    static LocalDateTime time(@Nullable JsonNode body, String name) {
        try {
            return LocalDateTime.parse(said(body, name));
        } catch (DateTimeException e) {
            throw new AnswersRefused(Map.of(name, "应为 2026-03-16T09:30 这样的时间"));
        }
    }

    static List<String> texts(@Nullable JsonNode body, String list, String one) {
        JsonNode value = body == null ? null : body.get(list);
        if (value != null && value.isArray()) {
            return value.valueStream().map(JsonNode::asString).toList();
        }
        String single = text(body, list, one);
        return single == null ? List.of() : List.of(single);
    }

    static <E extends Enum<E>> E choice(Class<E> type, String field, String value) {
        return JsonBody.choice(type, field, value);
    }

    /**
     * The list {@code materials} (or {@code items}): each a key or name, or {@code {key|name, state, defect, text}}. {@code otherwise}
     * is the state of what names none.
     */
    static List<Finding> findings(@Nullable JsonNode body, MaterialState otherwise) {
        var found = new ArrayList<Finding>();
        for (JsonNode material : materials(body)) {
            if (material.isString()) {
                found.add(Finding.of(material.asString(), otherwise));
                continue;
            }
            String key = text(material, "key", "material", "name");
            if (key == null) {
                throw new AnswersRefused(Map.of("materials", "每份材料都要写明 key 或 name"));
            }
            String defectKey = text(material, "defectKey", "defect");
            String words = text(material, "text", "reason");
            String state = text(material, "state", "status");
            MaterialState as = state != null
                    ? choice(MaterialState.class, "materials." + key, state)
                    : (defectKey != null || words != null ? MaterialState.DEFECTIVE : otherwise);
            // A defect that is not one of the standard's keys is taken as the officer's own words.
            found.add(new Finding(key, as, defectKey, words == null ? defectKey : words));
        }
        return found;
    }

    static List<JsonNode> materials(@Nullable JsonNode body) {
        JsonNode list = body == null ? null : (body.has("materials") ? body.get("materials") : body.get("items"));
        if (list == null || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new AnswersRefused(Map.of("materials", "应为列表"));
        }
        return list.valueStream().toList();
    }

    /** Collects what is missing, so that a client hears of everything at once. */
    static final class Missing {

        private final Map<String, String> messages = new LinkedHashMap<>();

        String text(@Nullable String value, String field, String label) {
            if (value == null) {
                messages.put(field, "请填写" + label);
                return "";
            }
            return value;
        }

        int number(@Nullable JsonNode body, String field, String label) {
            Integer value = ApiActs.number(body, field);
            if (value == null) {
                messages.put(field, "请填写" + label);
                return 0;
            }
            return value;
        }

        void refuse() {
            if (!messages.isEmpty()) {
                throw new AnswersRefused(messages);
            }
        }
    }
}
