package org.tongyuan.standards.clause;

import dev.cel.runtime.CelVariableResolver;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One subject's facts as expressions see them. A fact is looked at when an expression first reads it and then kept, because many clauses
 * read the same few. For one thread.
 */
public final class Given implements CelVariableResolver {

    private final Input.Names names;
    private final Map<String, Object> facts;
    private final @Nullable Optional<Object>[] seen;
    private final LocalDate today;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array has no type arguments
    Given(Input.Names names, Map<String, Object> facts, LocalDate today) {
        this.names = names;
        this.facts = facts;
        this.today = today;
        this.seen = new Optional[names.places().size()];
    }

    @Override
    public Optional<Object> find(String name) {
        Integer place = names.places().get(name);
        if (place == null) {
            return Optional.empty();
        }
        var known = seen[place];
        if (known == null) {
            known = read(name, place);
            seen[place] = known;
        }
        return known;
    }

    @Nullable
    Object value(String name) {
        return find(name).orElse(null);
    }

    private Optional<Object> read(String name, int place) {
        if (place == names.today()) {
            return Optional.of(asSeen(today));
        }
        Object value = facts.get(name);
        return value == null ? names.unknown().get(place) : Optional.of(asSeen(value));
    }

    private static Object asSeen(Object value) {
        return switch (value) {
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            case Number number -> number.longValue();
            default -> value;
        };
    }
}
