package org.tongyuan.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The register of persons and bodies: one entry for one identity number. */
public interface Persons {

    Person require(UUID id);

    Map<UUID, Person> byIds(Collection<UUID> ids);

    /** Reads so many at once, so that for the rest of the transaction {@link #require} and {@link #accountOf} need not ask for each. */
    void prefetch(Collection<UUID> ids);

    /** Finds by identity number or registers; checks the number's check digit and the phone (RuleBroken person.idNumber.invalid, person.phone.invalid). */
    Person findOrRegister(PersonDetails details);

    Optional<Person> byIdNumber(IdType type, String number);

    /** Persons and bodies of exactly this name, the latest registered first, at most so many. */
    List<Person> named(String name, int most);

    /** The person's details in the clear; the view is written to the journal with the reason. */
    PersonDetails reveal(UUID personId, SignedIn viewer, String why);

    /** Details for the system's own use (printing a letter); not a view by a person, therefore not journaled. */
    PersonDetails detailsForLetter(UUID personId);

    /** Phones in the clear by person, for the system's own messages; who has none is left out. Not a view by a person. */
    Map<UUID, String> phones(Collection<UUID> ids);

    /** Those for whom this person may act now: family members and bodies, with a mandate in force. */
    List<Person> actsFor(UUID personId);

    /** The account of a person, when they have one: who gets the in-site message. */
    Optional<UUID> accountOf(UUID personId);
}
