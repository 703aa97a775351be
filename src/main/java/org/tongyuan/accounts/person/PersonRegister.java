package org.tongyuan.accounts.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Phone;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** The register of persons and bodies on the database. */
@Component
class PersonRegister implements Persons {

    private final PersonRecords records;
    private final Mandates mandates;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    PersonRegister(PersonRecords records, Mandates mandates, CurrentUser user, Journal journal, LegalTime time) {
        this.records = records;
        this.mandates = mandates;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    @Override
    public Person require(UUID id) {
        return known(id).map(PersonRecords.Known::person).orElseThrow(() -> new NotFound("person " + id));
    }

    /** An act asks for the same person several times: within its transaction the first answer counts. */
    private Optional<PersonRecords.Known> known(UUID id) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return records.known(id);
        }
        return remembered().byId().computeIfAbsent(id, records::known);
    }

    private Remembered remembered() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Remembered remembered) {
            return remembered;
        }
        var remembered = new Remembered(new HashMap<>());
        TransactionSynchronizationManager.registerSynchronization(new Memory(remembered));
        TransactionSynchronizationManager.bindResource(this, remembered);
        return remembered;
    }

    @Override
    @Transactional
    public void prefetch(Collection<UUID> ids) {
        var remembered = remembered();
        records.known(ids).forEach(known -> remembered.byId().put(known.person().id(), Optional.of(known)));
    }

    @Override
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : records.findAll(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    @Transactional
    public Person findOrRegister(PersonDetails given) {
        PersonDetails details = checked(given);
        UUID id = Ids.next();
        if (records.add(id, details, time.now())) {
            journal.record(Entry.of(actor(), "PERSON_REGISTERED", new Subject("person", id.toString()), time.now()));
            return require(id);
        }
        Person known = records.byNumber(details.idType(), details.idNumber()).orElseThrow();
        if (!sameName(known.name(), details.name())) {
            throw new RuleBroken("person.name.differs");
        }
        if (known.phoneMasked().isEmpty() && !details.phone().isEmpty()) {
            records.changePhone(known.id(), details.phone());
            forget();
            return require(known.id());
        }
        return known;
    }

    @Override
    public Optional<Person> byIdNumber(IdType type, String number) {
        return records.byNumber(type, IdentityNumber.normalize(number));
    }

    @Override
    public List<Person> named(String name, int most) {
        return records.named(name, most);
    }

    @Override
    @Transactional
    public PersonDetails reveal(UUID personId, SignedIn viewer, String why) {
        viewer.mustBeAbleTo(Permission.PERSONAL_DATA_REVEAL);
        if (why.isBlank()) {
            throw new RuleBroken("person.disclosure.reason");
        }
        PersonDetails details = records.details(personId).orElseThrow(() -> new NotFound("person " + personId));
        // The reason is free text and could name somebody: it stays with the view, the journal names that.
        UUID view = records.addDisclosure(personId, viewer.actor(), why.strip(), time.now());
        journal.record(Entry.of(
                        viewer.actor(),
                        "PERSONAL_DATA_REVEALED",
                        new Subject("person", personId.toString()),
                        time.now())
                .with("disclosure", view.toString()));
        return details;
    }

    @Override
    public PersonDetails detailsForLetter(UUID personId) {
        return records.details(personId).orElseThrow(() -> new NotFound("person " + personId));
    }

    @Override
    public Map<UUID, String> phones(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : records.phones(ids);
    }

    @Override
    public List<Person> actsFor(UUID personId) {
        return mandates.principalsOf(personId, time.today());
    }

    @Override
    public Optional<UUID> accountOf(UUID personId) {
        return known(personId).map(PersonRecords.Known::account);
    }

    private PersonDetails checked(PersonDetails given) {
        String name = given.name().strip();
        String number = IdentityNumber.normalize(given.idNumber());
        String phone = Phone.normalize(given.phone());
        if (name.isEmpty() || name.length() > 100) {
            throw new RuleBroken("person.name.invalid");
        }
        if (!IdentityNumber.isValid(given.idType(), number, time.today())) {
            throw new RuleBroken("person.idNumber.invalid", given.idType().label());
        }
        if (!phone.isEmpty() && !Phone.isValid(phone)) {
            throw new RuleBroken("person.phone.invalid");
        }
        return new PersonDetails(name, given.idType(), number, phone);
    }

    /** Blanks and the middle dot of names of some peoples are typed in many ways. */
    private static boolean sameName(String a, String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s·•‧．.]", "").replace('（', '(').replace('）', ')');
    }

    private Actor actor() {
        return user.find().map(SignedIn::actor).orElseGet(() -> Actor.system("registration"));
    }

    /** After a person was changed the next question in this transaction reads anew. */
    void forget() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Remembered remembered) {
            remembered.byId().clear();
        }
    }

    /** Persons read in the running transaction. */
    private record Remembered(Map<UUID, Optional<PersonRecords.Known>> byId) {}

    private final class Memory implements TransactionSynchronization {

        private final Remembered remembered;

        Memory(Remembered remembered) {
            this.remembered = remembered;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(PersonRegister.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PersonRegister.this, remembered);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PersonRegister.this);
        }
    }
}
