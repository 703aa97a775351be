package org.tongyuan.items.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.ItemVersion.Material.Paper;
import org.tongyuan.items.MatterType;
import org.tongyuan.items.version.ContentJson;
import org.tongyuan.items.version.ItemContent;
import tools.jackson.databind.json.JsonMapper;

/** Reads the short form in which demo items are written: names instead of ids, and what is the same everywhere left out. */
class DemoItemReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> CENTRE = Map.of(
            "name", "清和县政务服务中心", "address", "清和县城关镇政务大道 1 号", "hours", "工作日 9:00–12:00，13:30–17:00（节假日除外，可预约延时服务）");

    private final Function<String, UUID> agencyId;
    private final BiFunction<String, String, Paper> papers;

    /** {@code papers} stores a file of the demo county under a name. */
    DemoItemReader(Function<String, UUID> agencyId, BiFunction<String, String, Paper> papers) {
        this.agencyId = agencyId;
        this.papers = papers;
    }

    ItemContent read(Map<String, Object> given, Agency agency) {
        var json = new LinkedHashMap<>(given);
        json.put("parentName", json.remove("parent"));
        json.put("agencyId", agency.id());
        json.put("agencyName", agency.name());
        json.put("regionCode", agency.regionCode());
        json.putIfAbsent(
                "profile", MatterType.valueOf(text(given, "type")).profile().name());
        json.putIfAbsent("handling", "HERE");
        json.putIfAbsent("complaintPhone", "12345");
        json.put(
                "materials",
                list(given, "materials").stream().map(this::material).toList());
        json.put("stages", list(given, "stages").stream().map(this::stage).toList());
        json.put("places", List.of(place(given)));
        if (given.get("terms") != null) {
            json.put("terms", terms(map(given.get("terms"))));
        }
        if (given.get("form") != null) {
            json.put("formSchema", schema(map(given.get("form"))));
        }
        return ContentJson.read(JSON.writeValueAsString(json));
    }

    private Map<String, Object> material(Map<String, Object> given) {
        var material = new HashMap<>(given);
        material.putIfAbsent("required", true);
        material.putIfAbsent("deferrable", false);
        var defects = new ArrayList<Map<String, Object>>();
        for (var defect : list(given, "defects")) {
            var one = new HashMap<>(defect);
            one.put("mendableOnTheSpot", one.remove("spot"));
            defects.add(one);
        }
        material.put("defects", defects);
        for (String place : List.of("blankForm", "example")) {
            if (given.get(place) != null) {
                var paper = map(Objects.requireNonNull(given.get(place)));
                material.put(place, papers.apply(text(paper, "file"), text(paper, "name")));
            }
        }
        return material;
    }

    private Map<String, Object> stage(Map<String, Object> given) {
        var stage = new HashMap<>(given);
        stage.put("all", true);
        var steps = new ArrayList<Map<String, Object>>();
        for (var step : list(given, "steps")) {
            var one = new HashMap<>(step);
            if (one.remove("agency") instanceof String name) {
                one.put("agencyId", agencyId.apply(name));
            }
            steps.add(one);
        }
        stage.put("steps", steps);
        return stage;
    }

    /** {@code entruster} names the agency in whose name the licence is given. */
    private Map<String, Object> terms(Map<String, Object> given) {
        var terms = new HashMap<>(given);
        if (terms.remove("entruster") instanceof String name) {
            terms.put("entrustedBy", agencyId.apply(name));
        }
        return terms;
    }

    private static Map<String, Object> place(Map<String, Object> given) {
        Map<String, Object> place = new HashMap<>(given.get("place") == null ? CENTRE : map(given.get("place")));
        place.put("window", given.get("window"));
        return place;
    }

    private static String schema(Map<String, Object> form) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<Object>();
        for (var field : list(form, "fields")) {
            properties.put((String) field.get("name"), property(field, properties.size() + 1));
            if (Boolean.TRUE.equals(field.get("required"))) {
                required.add(field.get("name"));
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", form.get("title"));
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return JSON.writeValueAsString(schema);
    }

    private static Map<String, Object> property(Map<String, Object> field, int order) {
        String kind = text(field, "kind");
        var property = new LinkedHashMap<String, Object>();
        var ui = new LinkedHashMap<String, Object>();
        property.put("title", field.get("label"));
        ui.put("order", order);
        switch (kind) {
            case "INTEGER", "NUMBER", "BOOLEAN" -> property.put("type", kind.toLowerCase(Locale.ROOT));
            case "CHOICE" -> {
                property.put("type", "string");
                property.put("oneOf", choices(field));
            }
            case "CHOICES" -> {
                property.put("type", "array");
                property.put("items", Map.of("type", "string", "oneOf", choices(field)));
                property.put("uniqueItems", true);
            }
            case "TEXT" -> property.put("type", "string");
            default -> {
                property.put("type", "string");
                ui.put("widget", kind.equals("ID_CARD") ? "idCard" : kind.toLowerCase(Locale.ROOT));
            }
        }
        copy(field, "maxLength", property);
        copy(field, "pattern", property);
        copyNumber(field, "minimum", property);
        copyNumber(field, "maximum", property);
        copy(field, "hint", ui);
        copy(field, "patternMessage", ui);
        property.put("x-ui", ui);
        return property;
    }

    private static List<Map<String, Object>> choices(Map<String, Object> field) {
        var choices = new ArrayList<Map<String, Object>>();
        map(Objects.requireNonNull(field.get("choices")))
                .forEach((value, label) -> choices.add(Map.of("const", value, "title", label)));
        return choices;
    }

    private static void copy(Map<String, Object> from, String name, Map<String, Object> to) {
        if (from.get(name) != null) {
            to.put(name, from.get(name));
        }
    }

    private static void copyNumber(Map<String, Object> from, String name, Map<String, Object> to) {
        if (from.get(name) != null) {
            to.put(name, Long.valueOf((String) from.get(name)));
        }
    }

    static String text(Map<String, Object> given, String name) {
        return (String) Objects.requireNonNull(given.get(name), name);
    }

    @SuppressWarnings("unchecked") // YAML maps have text keys here
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> given, String name) {
        Object value = given.get(name);
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
