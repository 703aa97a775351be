package org.tongyuan.cases.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.list.CaseFilter;
import org.tongyuan.cases.list.CaseLine;
import org.tongyuan.cases.list.CaseScope;
import org.tongyuan.cases.list.CaseSearch;
import org.tongyuan.cases.outside.OutsideSystem;
import org.tongyuan.cases.outside.OutsideSystems;
import org.tongyuan.platform.LegalTime;

/** Lines of the desk with the names that belong to them, fetched together. */
@Component
class DeskLines {

    private static final int SIZE = 20;

    private final CaseSearch search;
    private final OutsideSystems systems;
    private final Persons persons;
    private final Agencies agencies;
    private final Calendars calendars;
    private final LegalTime time;

    DeskLines(
            CaseSearch search,
            OutsideSystems systems,
            Persons persons,
            Agencies agencies,
            Calendars calendars,
            LegalTime time) {
        this.search = search;
        this.systems = systems;
        this.persons = persons;
        this.agencies = agencies;
        this.calendars = calendars;
        this.time = time;
    }

    /** One line as it is shown; {@code system} is the outside system that handles the case, null for our own. */
    record Line(
            CaseLine of,
            String applicant,
            String agency,
            DueWords due,
            String tone,
            @Nullable OutsideSystem system) {}

    record Page(List<Line> lines, @Nullable String next) {}

    /** A state with the number of open cases in it. */
    record Count(CaseState state, int cases) {}

    /** Open cases in each state, and how many of all are handled outside. */
    record Counts(List<Count> states, int outside) {}

    Page page(CaseScope scope, CaseFilter filter, @Nullable String cursor) {
        var found = search.find(scope, filter, cursor, SIZE);
        Map<UUID, Person> people =
                persons.byIds(found.lines().stream().map(CaseLine::applicantId).collect(Collectors.toSet()));
        var names = new HashMap<UUID, String>();
        var today = time.today();
        var calendar = calendars.forRegion(agencies.home().code());
        var lines = new ArrayList<Line>();
        for (CaseLine line : found.lines()) {
            var person = people.get(line.applicantId());
            lines.add(new Line(
                    line,
                    person == null ? "" : person.name(),
                    names.computeIfAbsent(
                            line.agencyId(), id -> agencies.require(id).name()),
                    DueWords.of(line.dueOn(), line.awaitingYear(), today, calendar),
                    tone(line.state()),
                    line.outside() == null
                            ? null
                            : systems.require(line.outside().systemId())));
        }
        return new Page(lines, found.next());
    }

    static String tone(CaseState state) {
        return switch (state) {
            case SUBMITTED, CORRECTED -> "info";
            case CORRECTION_NOTIFIED -> "warn";
            case ACCEPTED, REVIEW, DECIDED -> "info";
            case DELIVERED, SETTLED -> "good";
            case NOT_REQUIRED, NOT_ADMISSIBLE, REFUSED, WITHDRAWN, TERMINATED -> "neutral";
        };
    }

    Counts counts(CaseScope scope) {
        var counts = search.counts(scope);
        return new Counts(
                counts.states().entrySet().stream()
                        .map(e -> new Count(e.getKey(), e.getValue()))
                        .toList(),
                counts.outside());
    }

    List<OutsideSystem> systems() {
        return systems.all();
    }

    int late(CaseScope scope) {
        return search.late(scope, time.today());
    }

    List<Agency> agencies() {
        return agencies.all();
    }

    LocalDate today() {
        return time.today();
    }
}
