package org.tongyuan.standards.clause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.standards.clause.Clauses.Clause;
import org.tongyuan.standards.clause.Language.Compilation;

/** The kinds of subjects whose owners give facts of them, each with its language. */
@Component
public class Kinds {

    private final Map<String, FactStream> sources = new TreeMap<>();
    private final Map<String, KeptLanguage> languages = new ConcurrentHashMap<>();
    private final Map<UUID, KeptClause> compilations = new ConcurrentHashMap<>();
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

    /** With the calendar as it is now. */
    public Language language(String kind) {
        WorkCalendar calendar = calendars.national();
        return languages
                .compute(
                        kind,
                        (k, kept) -> kept != null && kept.calendar.equals(calendar)
                                ? kept
                                : new KeptLanguage(calendar, new Language(types(kind), calendar)))
                .language();
    }

    /** A published clause, compiled once for its version and the calendar: what changes in the county is checked every few seconds. */
    public Compilation compiled(Clause clause) {
        Language language = language(clause.content().kind());
        return compilations
                .compute(
                        clause.id(),
                        (id, kept) -> kept != null && kept.number == clause.number() && kept.language == language
                                ? kept
                                : new KeptClause(
                                        clause.number(),
                                        language,
                                        language.compile(
                                                clause.content().applies(),
                                                clause.content().expression())))
                .compilation();
    }

    private record KeptLanguage(WorkCalendar calendar, Language language) {}

    private record KeptClause(int number, Language language, Compilation compilation) {}
}
