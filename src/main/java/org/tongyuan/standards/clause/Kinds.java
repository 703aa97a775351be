package org.tongyuan.standards.clause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;

/** The kinds of subjects whose owners give facts of them, each with its language. */
@Component
public class Kinds {

    private final Map<String, FactStream> sources = new TreeMap<>();
    private final Calendars calendars;

    Kinds(List<FactStream> streams, Calendars calendars) {
        streams.forEach(stream -> sources.put(stream.kind(), stream));
        this.calendars = calendars;
    }

    public Optional<FactStream> source(String kind) {
        return Optional.ofNullable(sources.get(kind));
    }

    public Iterable<FactStream> all() {
        return sources.values();
    }

    /** The facts of a kind, none for a kind that nobody gives. */
    public Map<String, FactType> types(String kind) {
        return source(kind).map(FactStream::types).orElse(Map.of());
    }

    /** With the calendar as it is now; made anew for each use that compiles, because years are added. */
    public Language language(String kind) {
        return new Language(types(kind), calendars.national());
    }
}
