package org.tongyuan.accounts.person;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * Somebody acts for somebody: declared by the agent, it waits until the principal grants it or window staff saw the papers; declared
 * by the principal or at the window, it holds at once. Either side, or staff, can end it.
 */
@UseCase
@LegalBasis("行政许可法, art. 29")
class DeclareMandate {

    private final Persons persons;
    private final Mandates mandates;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    DeclareMandate(Persons persons, Mandates mandates, CurrentUser user, Journal journal, LegalTime time) {
        this.persons = persons;
        this.mandates = mandates;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    /** "I act for …": waits for confirmation. */
    @Transactional
    void take(PersonDetails principal, MandateForm.Terms terms) {
        Person self = persons.require(user.citizen().personId());
        add(persons.findOrRegister(principal), self, terms, false, "GRANTED_BY_PRINCIPAL");
    }

    /** "… acts for me": holds at once. */
    @Transactional
    void give(PersonDetails agent, MandateForm.Terms terms) {
        Person self = persons.require(user.citizen().personId());
        if (terms.kind() == Mandate.Kind.LEGAL_REPRESENTATIVE) {
            throw new RuleBroken("mandate.representative.only-body");
        }
        add(self, persons.findOrRegister(agent), terms, true, "GRANTED_BY_PRINCIPAL");
    }

    /** Recorded by window staff who saw the papers of both. */
    @Transactional
    void record(PersonDetails principal, PersonDetails agent, MandateForm.Terms terms) {
        user.officer().mustBeAbleTo(Permission.CASE_SUBMIT);
        add(persons.findOrRegister(principal), persons.findOrRegister(agent), terms, true, "SEEN_AT_WINDOW");
    }

    /** The same for two who are in the register already. */
    @Transactional
    void recordKnown(UUID principal, UUID agent, MandateForm.Terms terms) {
        user.officer().mustBeAbleTo(Permission.CASE_SUBMIT);
        add(persons.require(principal), persons.require(agent), terms, true, "SEEN_AT_WINDOW");
    }

    private void add(Person principal, Person agent, MandateForm.Terms terms, boolean confirmed, String how) {
        if (principal.id().equals(agent.id())) {
            throw new RuleBroken("mandate.self");
        }
        if (agent.isBody() || (terms.kind() == Mandate.Kind.LEGAL_REPRESENTATIVE) != principal.isBody()) {
            throw new RuleBroken("mandate.kind");
        }
        var mandate = new Mandate(
                Ids.next(),
                principal,
                agent,
                terms.kind(),
                terms.relation(),
                terms.validFrom(),
                terms.validTo(),
                null,
                null);
        if (!mandates.add(mandate, who(), time.now())) {
            throw new RuleBroken("mandate.exists");
        }
        note("MANDATE_DECLARED", mandate.id());
        if (confirmed) {
            confirmed(mandate.id(), how);
        }
    }

    @Transactional
    void grant(UUID id) {
        Mandate mandate = concerning(id);
        if (!mandate.principal().id().equals(user.citizen().personId())) {
            throw new NotFound("mandate");
        }
        confirmed(id, "GRANTED_BY_PRINCIPAL");
    }

    @Transactional
    void confirmAtWindow(UUID id) {
        user.officer().mustBeAbleTo(Permission.CASE_SUBMIT);
        confirmed(mandates.find(id).orElseThrow(() -> new NotFound("mandate")).id(), "SEEN_AT_WINDOW");
    }

    private void confirmed(UUID id, String how) {
        if (!mandates.confirm(id, who(), how, time.now())) {
            throw new RuleBroken("concurrent.change");
        }
        note("MANDATE_CONFIRMED", id);
    }

    @Transactional
    void end(UUID id, String why) {
        Mandate mandate = user.require() instanceof SignedIn.Citizen ? concerning(id) : atWindow(id);
        if (!mandates.end(mandate.id(), who(), why, time.now())) {
            throw new RuleBroken("concurrent.change");
        }
        note("MANDATE_ENDED", id);
    }

    private Mandate concerning(UUID id) {
        UUID self = user.citizen().personId();
        return mandates.find(id).filter(m -> m.concerns(self)).orElseThrow(() -> new NotFound("mandate"));
    }

    private Mandate atWindow(UUID id) {
        user.officer().mustBeAbleTo(Permission.CASE_SUBMIT);
        return mandates.find(id).orElseThrow(() -> new NotFound("mandate"));
    }

    private void note(String act, UUID id) {
        journal.record(Entry.of(user.require().actor(), act, new Subject("mandate", id.toString()), time.now()));
    }

    private String who() {
        Actor actor = user.require().actor();
        return actor.kind() + ":" + actor.id();
    }
}
