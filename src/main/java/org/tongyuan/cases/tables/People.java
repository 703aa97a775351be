package org.tongyuan.cases.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;

/** Who applied, as much of it as may leave: whole, or masked beyond finding. */
final class People {

    private final Persons persons;
    private final boolean whole;
    private final Map<UUID, Person> known = new HashMap<>();

    People(Persons persons, boolean whole) {
        this.persons = persons;
        this.whole = whole;
    }

    boolean whole() {
        return whole;
    }

    /** To be called for a batch before its people are asked for. */
    void prepare(List<CaseRow> rows) {
        known.clear();
        known.putAll(persons.byIds(rows.stream()
                .flatMap(r -> Stream.of(r.applicantId(), r.agentId()))
                .filter(id -> id != null)
                .distinct()
                .toList()));
    }

    void applicant(CaseRow row, Map<String, String> cells) {
        Person person = known.get(row.applicantId());
        if (person != null) {
            cells.put("applyer_type", person.isBody() ? "法人" : "自然人");
            cells.put("applyer_name", name(person));
            cells.put("applyer_page_type", person.idType().label());
            cells.put("applyer_page_code", number(person));
        }
    }

    void agent(@Nullable UUID id, Map<String, String> cells) {
        Person person = id == null ? null : known.get(id);
        if (person != null) {
            cells.put("contact_name", name(person));
            cells.put("contact_type", person.idType().label());
            cells.put("contact_code", number(person));
            cells.put("contact_mobile", whole ? details(person).phone() : person.phoneMasked());
        }
    }

    /** A body's name is public; of a person's the first character is left. */
    String name(Person person) {
        return whole || person.isBody() ? person.name() : masked(person.name());
    }

    private String number(Person person) {
        return whole ? details(person).idNumber() : person.idNumberMasked();
    }

    private PersonDetails details(Person person) {
        return persons.detailsForLetter(person.id());
    }

    static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }
}
