package org.tongyuan.standards.clause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongyuan.facts.FactType;

/**
 * Facts as expressions see them. Every fact has a value: what is not known is the empty text, -1, false, the empty list or the first
 * day of time, and {@code given(fact)} says whether it was known.
 */
public final class Input {

    static final Instant NEVER = Instant.EPOCH.minusSeconds(30_000_000_000L);
    static final String NOT_GIVEN = "（未填写）";

    /** Where each fact stands, what stands there while it is not known, and where today stands. */
    record Names(Map<String, Integer> places, List<Optional<Object>> unknown, int today) {}

    private final Names names;

    public Input(Map<String, FactType> types) {
        var places = new HashMap<String, Integer>();
        var unknown = new ArrayList<Optional<Object>>();
        types.forEach((name, type) -> {
            places.put(name, unknown.size());
            unknown.add(Optional.of(nothing(type)));
        });
        places.put(Language.TODAY, unknown.size());
        unknown.add(Optional.empty());
        this.names = new Names(places, List.copyOf(unknown), unknown.size() - 1);
    }

    /** Facts that the kind does not have are not seen. */
    public Given of(Map<String, Object> facts, LocalDate today) {
        return new Given(names, facts, today);
    }

    private static Object nothing(FactType type) {
        return switch (type.kind()) {
            case TEXT -> "";
            case NUMBER -> -1L;
            case BOOLEAN -> false;
            case DATE -> NEVER;
            case LIST -> List.of();
        };
    }

    /** The value as evidence: a date as a date, and in words what was not given. */
    static Object shown(FactType type, Object value) {
        return switch (type.kind()) {
            case DATE -> value.equals(NEVER) ? NOT_GIVEN : value.toString().substring(0, 10);
            case NUMBER -> value.equals(-1L) ? NOT_GIVEN : value;
            case TEXT -> value.equals("") ? NOT_GIVEN : value;
            case BOOLEAN, LIST -> value;
        };
    }

    /** A sample's value as it stands in JSON or YAML, as a fact of its type; dates are written 2026-01-31. */
    static Object read(FactType type, Object written) {
        return switch (type.kind()) {
            case DATE -> LocalDate.parse(written.toString());
            case NUMBER -> Long.parseLong(written.toString());
            case BOOLEAN -> Boolean.parseBoolean(written.toString());
            case TEXT -> written.toString();
            case LIST ->
                written instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of(written.toString());
        };
    }
}
