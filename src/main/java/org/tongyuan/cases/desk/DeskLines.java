package org.tongyuan.cases.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.batch.BatchAct;
import org.tongyuan.cases.list.CaseFilter;
import org.tongyuan.cases.list.CaseFilter.Todo;
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
            @Nullable Person person,
            String agency,
            DueWords due,
            String tone,
            @Nullable OutsideSystem system) {

        public String applicant() {
            return person == null ? "" : person.name();
        }

        /** Whether one of these acts may be ready on the case; whether it is, is looked at before it is done. */
        public boolean tickable(List<BatchAct> acts) {
            return system == null && acts.stream().anyMatch(act -> act.fits(of.state()));
        }
    }

    record Page(List<Line> lines, @Nullable String next) {}

    /** A state with the number of open cases in it. */
    record Count(CaseState state, int cases) {}

    /** What the head of the desk says: open cases in each state, and of all how many are handled outside, late, for whoever asks to do. */
    record Head(List<Count> states, int open, int outside, int late, int mine) {}

    Page page(CaseScope scope, CaseFilter filter, @Nullable String cursor) {
        var found = search.find(scope, filter, cursor, SIZE);
        return page(
                found,
                persons.byIds(found.lines().stream().map(CaseLine::applicantId).collect(Collectors.toSet())));
    }

    /** The cases of persons who are known already. */
    Page of(List<Person> applicants, CaseScope scope, @Nullable String cursor) {
        Map<UUID, Person> people = applicants.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return page(search.find(scope, CaseFilter.of(List.copyOf(people.keySet())), cursor, SIZE), people);
    }

    private Page page(CaseSearch.Page found, Map<UUID, Person> people) {
        var names = new HashMap<UUID, String>();
        var today = time.today();
        var calendar = calendars.forRegion(agencies.home().code());
        var lines = new ArrayList<Line>();
        for (CaseLine line : found.lines()) {
            lines.add(new Line(
                    line,
                    people.get(line.applicantId()),
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

    Head head(CaseScope scope, Set<Todo> todo) {
        var counted = search.counts(scope, todo, time.today());
        var states = counted.states().entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .toList();
        return new Head(states, counted.open(), counted.outside(), counted.late(), counted.todo());
    }

    List<OutsideSystem> systems() {
        return systems.all();
    }

    List<Agency> agencies() {
        return agencies.all();
    }
}
