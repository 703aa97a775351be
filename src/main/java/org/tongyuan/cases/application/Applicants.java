package org.tongyuan.cases.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.NotFound;

/** For whom a citizen may apply: themselves first, then family members and bodies with a mandate in force. */
@Component
public class Applicants {

    private final Persons persons;

    Applicants(Persons persons) {
        this.persons = persons;
    }

    public List<Person> of(SignedIn.Citizen citizen) {
        var all = new ArrayList<Person>();
        all.add(persons.require(citizen.personId()));
        all.addAll(persons.actsFor(citizen.personId()));
        return all;
    }

    public List<UUID> idsOf(SignedIn.Citizen citizen) {
        return of(citizen).stream().map(Person::id).toList();
    }

    /** Asked again at the submission: a mandate may have ended since the draft was begun. */
    Person require(SignedIn.Citizen citizen, UUID personId) {
        return of(citizen).stream()
                .filter(p -> p.id().equals(personId))
                .findFirst()
                .orElseThrow(() -> new NotFound("person " + personId));
    }
}
