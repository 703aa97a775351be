package org.tongyuan.accounts.person;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Phone;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * Corrects what the register has about a person. Their phone they change themselves; a name, which every letter is addressed to, only
 * staff who saw the papers. The number is never corrected: another number is another person.
 */
@UseCase
@LegalBasis("个人信息保护法, art. 46")
class CorrectPerson {

    private final PersonRecords persons;
    private final PersonRegister register;
    private final Corrections corrections;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    CorrectPerson(
            PersonRecords persons,
            PersonRegister register,
            Corrections corrections,
            CurrentUser user,
            Journal journal,
            LegalTime time) {
        this.persons = persons;
        this.register = register;
        this.corrections = corrections;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    /** One's own phone. */
    @Transactional
    void ownPhone(String phone, String why) {
        UUID self = user.citizen().personId();
        if (!phone(self, details(self), phone, why)) {
            throw new RuleBroken("person.correction.same");
        }
    }

    /** By staff who saw the papers; what is left as it was is no correction. */
    @Transactional
    void seenAtWindow(UUID personId, String name, String phone, String why) {
        user.officer().mustBeAbleTo(Permission.PERSON_CORRECT);
        PersonDetails before = details(personId);
        boolean named = name(personId, before, name, why);
        boolean phoned = phone(personId, before, phone, why);
        if (!named && !phoned) {
            throw new RuleBroken("person.correction.same");
        }
    }

    private PersonDetails details(UUID personId) {
        return persons.lockedDetails(personId).orElseThrow(() -> new NotFound("person " + personId));
    }

    private boolean name(UUID personId, PersonDetails before, String typed, String why) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new RuleBroken("person.name.invalid");
        }
        if (name.equals(before.name())) {
            return false;
        }
        persons.changeName(personId, name);
        record(personId, Corrections.Field.NAME, before.name(), why);
        return true;
    }

    /** An empty field leaves the phone as it is: it is shown masked and need not be typed again. */
    private boolean phone(UUID personId, PersonDetails before, String typed, String why) {
        String phone = Phone.normalize(typed);
        if (phone.isEmpty() || phone.equals(before.phone())) {
            return false;
        }
        if (!Phone.isValid(phone)) {
            throw new RuleBroken("person.phone.invalid");
        }
        persons.changePhone(personId, phone);
        record(personId, Corrections.Field.PHONE, before.phone(), why);
        return true;
    }

    /** The values and the reason, which is free text, stay in the register; the journal says that and which field. */
    private void record(UUID personId, Corrections.Field field, String before, String why) {
        register.forget();
        var actor = user.require().actor();
        UUID correction = corrections.add(personId, field, before, why, actor, time.now());
        journal.record(Entry.of(actor, "PERSON_CORRECTED", new Subject("person", personId.toString()), time.now())
                .with("field", field.name())
                .with("correction", correction.toString()));
    }
}
