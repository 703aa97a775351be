package org.tongyuan.disclosure.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.CaseExercises;
import org.tongyuan.cases.PublicationClass;
import org.tongyuan.disclosure.results.PublishedResults;
import org.tongyuan.disclosure.results.PublishedResults.Published;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/**
 * How a power is exercised, counted from the cases at the moment of asking. Cases are listed one by one only where their class may be
 * published; nobody is named here, and a result bears a name only in the record that was examined for it.
 */
@Component
@LegalBasis("政府信息公开条例, art. 20(5)")
class Exercises {

    private static final int MOST = 20;

    /**
     * {@code counts} null for a power without cases; {@code listed} false where cases are not listed one by one, then {@code published}
     * has what was examined and published of them.
     */
    record Exercise(
            int year,
            CaseExercises.@Nullable Counts counts,
            boolean listed,
            List<Running> running,
            List<Finished> finished,
            List<Published> published) {}

    /** A case that is not decided. */
    record Running(
            String who,
            LocalDate receivedOn,
            String stage,
            @Nullable LocalDate dueOn) {}

    /** A grant; {@code path} leads to its record once it is published. */
    record Finished(
            String who,
            LocalDate receivedOn,
            LocalDate decidedOn,
            @Nullable String path) {}

    private final CaseExercises cases;
    private final Persons persons;
    private final PublishedResults results;
    private final LegalTime time;

    Exercises(CaseExercises cases, Persons persons, PublishedResults results, LegalTime time) {
        this.cases = cases;
        this.persons = persons;
        this.results = results;
        this.time = time;
    }

    /** Null for a power that no cases are about and of which nothing is published. */
    @Nullable
    Exercise of(PowerView view) {
        int year = time.today().getYear();
        var item = view.item();
        if (item == null || !item.handledHere()) {
            var published = published(view);
            return published.isEmpty() ? null : new Exercise(year, null, false, List.of(), List.of(), published);
        }
        var counts = cases.counts(List.of(item.code()), time.today().withDayOfYear(1));
        return PublicationClass.of(item.profile()) == PublicationClass.GRANTS_AFTER_REVIEW
                ? listed(item.code(), year, counts)
                : new Exercise(year, counts, false, List.of(), List.of(), published(view));
    }

    /** By the power's own code and its item's: penalties, inspections and what was published with a cited basis. */
    private List<Published> published(PowerView view) {
        var power = view.power();
        String item = power.itemCode();
        return results.of(power.agencyId(), item == null ? List.of(power.code()) : List.of(power.code(), item), MOST);
    }

    private Exercise listed(String item, int year, CaseExercises.Counts counts) {
        var items = List.of(item);
        var running = cases.running(items, MOST);
        var granted = cases.granted(items, MOST);
        var people = persons.byIds(Stream.concat(
                        running.stream().map(CaseExercises.Running::applicantId),
                        granted.stream().map(CaseExercises.Granted::applicantId))
                .distinct()
                .toList());
        Map<UUID, String> paths = results.paths(
                granted.stream().map(CaseExercises.Granted::caseId).toList());
        Function<UUID, String> who = id -> kind(Objects.requireNonNull(people.get(id)));
        return new Exercise(
                year,
                counts,
                true,
                running.stream()
                        .map(r -> new Running(who.apply(r.applicantId()), r.receivedOn(), r.stage(), r.dueOn()))
                        .toList(),
                granted.stream()
                        .map(g -> new Finished(
                                who.apply(g.applicantId()), g.receivedOn(), g.decidedOn(), paths.get(g.caseId())))
                        .toList(),
                List.of());
    }

    private static String kind(Person person) {
        return person.isBody() ? "法人或者其他组织" : "自然人";
    }
}
