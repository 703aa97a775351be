package org.tongyuan.cases.collection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.presence.Presence;
import org.tongyuan.cases.presence.Presences;
import org.tongyuan.cases.record.Deliveries;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;

/** Puts names and letters to the rows of the register, all of a batch at once. */
@Component
class CollectionNames {

    private static final Set<String> RESULTS = Set.of("licence-grant", "licence-refusal", "case-grant", "case-refusal");

    private final Persons persons;
    private final Agencies agencies;
    private final Presences presences;
    private final Deliveries deliveries;
    private final Letters letters;

    CollectionNames(Persons persons, Agencies agencies, Presences presences, Deliveries deliveries, Letters letters) {
        this.persons = persons;
        this.agencies = agencies;
        this.presences = presences;
        this.deliveries = deliveries;
        this.letters = letters;
    }

    List<CollectionLine> lines(List<CollectionRegister.Raw> rows) {
        var ids = rows.stream().map(CollectionRegister.Raw::caseId).toList();
        var collectors = presences.collectorsOf(ids);
        var people = new HashSet<UUID>();
        rows.forEach(row -> people.add(row.applicantId()));
        collectors.values().forEach(p -> people.add(p.personId()));
        var names = persons.byIds(people);
        var proofs = deliveries.of(ids);
        var results = letters.ofAll("case", ids.stream().map(UUID::toString).toList()).stream()
                .filter(letter -> RESULTS.contains(letter.template()))
                .collect(Collectors.groupingBy(letter -> letter.subject().id()));
        var agencyNames = new HashMap<UUID, String>();
        return rows.stream()
                .map(row -> line(
                        row,
                        agencyNames.computeIfAbsent(
                                row.agencyId(), id -> agencies.require(id).name()),
                        names,
                        collectors.get(row.caseId()),
                        proofs.get(row.caseId()),
                        results.getOrDefault(row.caseId().toString(), List.of())))
                .toList();
    }

    private static CollectionLine line(
            CollectionRegister.Raw row,
            String agency,
            Map<UUID, Person> names,
            @Nullable Presence collector,
            @Nullable Delivery proof,
            List<Letter> results) {
        Person applicant = names.get(row.applicantId());
        Person who = collector == null ? null : names.get(collector.personId());
        String recipient = proof == null ? "" : proof.recipient();
        return new CollectionLine(
                row.caseId(),
                row.signedOn(),
                row.at(),
                row.number(),
                row.itemName(),
                agency,
                applicant == null ? "" : applicant.name(),
                results(row.result(), results),
                proof == null ? "" : proof.way().label(),
                who == null ? recipient : who.name(),
                collector == null ? "" : collector.right(),
                who == null ? "" : who.idNumberMasked(),
                row.officer() == null ? "" : row.officer(),
                collector == null ? null : collector.window(),
                proof == null ? null : proof.note());
    }

    private static String results(@Nullable String result, List<Letter> letters) {
        String papers = letters.stream()
                .map(letter -> letter.title() + " " + letter.number())
                .collect(Collectors.joining("、"));
        return result == null ? papers : papers.isEmpty() ? result : papers + "（" + result + "）";
    }
}
