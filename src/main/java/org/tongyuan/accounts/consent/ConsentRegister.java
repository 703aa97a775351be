package org.tongyuan.accounts.consent;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.ElectronicService;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Keeps consents to electronic service. Templates ask it as {@code @electronicService}. */
@Component("electronicService")
@LegalBasis("电子签名法, art. 11")
public class ConsentRegister implements ElectronicService {

    /** The named system: what lies there is the person's from the moment it is stored. */
    static final String SITE = "本平台个人中心";

    private final Consents consents;
    private final Persons persons;
    private final Journal journal;
    private final LegalTime time;

    ConsentRegister(Consents consents, Persons persons, Journal journal, LegalTime time) {
        this.consents = consents;
        this.persons = persons;
        this.journal = journal;
        this.time = time;
    }

    @Override
    public Optional<Mailbox> mailboxOf(UUID personId) {
        return consents.inForce(personId)
                .filter(Consents.Consent::usable)
                .filter(c -> c.holderId().equals(personId) || actsFor(c.holderId(), personId))
                .map(c -> new Mailbox(c.accountId(), c.holderId(), SITE, c.addressMasked(), c.given()));
    }

    @Override
    @Transactional
    public void consent(UUID personId, SignedIn.Citizen giver, How how) {
        if (!giver.personId().equals(personId) && !actsFor(giver.personId(), personId)) {
            throw new NotFound("person " + personId);
        }
        var before = consents.inForce(personId);
        if (before.isPresent() && before.get().accountId().equals(giver.accountId())) {
            return;
        }
        // Somebody else acts for this person now: the newer consent names where they are served from here on.
        before.ifPresent(c -> withdrawn(c, giver.actor()));
        UUID id = Consents.newId();
        if (!consents.add(id, personId, giver.accountId(), how, time.now())) {
            throw new RuleBroken("concurrent.change");
        }
        record("SERVICE_CONSENT_GIVEN", personId, id, giver.actor());
    }

    @Transactional
    void withdraw(SignedIn.Citizen who) {
        var consent = consents.inForce(who.personId()).orElseThrow(() -> new RuleBroken("service-consent.none"));
        withdrawn(consent, who.actor());
    }

    private void withdrawn(Consents.Consent consent, Actor actor) {
        if (!consents.withdraw(consent.id(), time.now())) {
            throw new RuleBroken("concurrent.change");
        }
        record("SERVICE_CONSENT_WITHDRAWN", consent.personId(), consent.id(), actor);
    }

    private boolean actsFor(UUID agent, UUID principal) {
        return persons.actsFor(agent).stream().anyMatch(p -> p.id().equals(principal));
    }

    private void record(String act, UUID personId, UUID consent, Actor actor) {
        journal.record(Entry.of(actor, act, new Subject("person", personId.toString()), time.now())
                .with("consent", consent.toString())
                .with("system", "SITE"));
    }
}
