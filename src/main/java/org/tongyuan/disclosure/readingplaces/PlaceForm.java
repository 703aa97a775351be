package org.tongyuan.disclosure.readingplaces;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** What the public is told of a place, as a form; {@code version} is the one that was read, to notice who else changed it meanwhile. */
record PlaceForm(ReadingPlace.@Nullable About about, Map<String, String> errors) {

    private static final int LONGEST = 200;

    static PlaceForm read(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        var kind = Stream.of(PlaceKind.values())
                .filter(k -> k.name().equals(typed.get("kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            errors.put("kind", "请选择类别");
        }
        String name = needed(typed, "name", "请填写名称", errors);
        String address = needed(typed, "address", "请填写地址", errors);
        String hours = needed(typed, "hours", "请填写开放时间", errors);
        for (String field : new String[] {"name", "address", "hours", "phone", "equipment"}) {
            FormErrors.tooLong(field, typed.get(field), LONGEST, errors);
        }
        return new PlaceForm(
                kind == null || !errors.isEmpty()
                        ? null
                        : new ReadingPlace.About(
                                kind,
                                name,
                                address,
                                hours,
                                FormErrors.given(typed.get("phone")),
                                FormErrors.given(typed.get("equipment"))),
                errors);
    }

    private static String needed(Map<String, String> typed, String name, String message, Map<String, String> errors) {
        String text = FormErrors.given(typed.get(name));
        if (text.isEmpty()) {
            errors.put(name, message);
        }
        return text;
    }

    static Map<String, String> of(ReadingPlace place) {
        var about = place.about();
        return Map.of(
                "kind", about.kind().name(),
                "name", about.name(),
                "address", about.address(),
                "hours", about.hours(),
                "phone", about.phone(),
                "equipment", about.equipment(),
                "version", String.valueOf(place.version()));
    }
}
