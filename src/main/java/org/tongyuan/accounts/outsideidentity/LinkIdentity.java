package org.tongyuan.accounts.outsideidentity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.Trail;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Somebody signed in says that they are who the provider vouched for; from then on the provider's word signs them in. And ends it. */
@UseCase
class LinkIdentity {

    private final Links links;
    private final Accounts accounts;
    private final Persons persons;
    private final PersonalDataCipher cipher;
    private final CurrentUser user;
    private final Trail trail;

    LinkIdentity(
            Links links, Accounts accounts, Persons persons, PersonalDataCipher cipher, CurrentUser user, Trail trail) {
        this.links = links;
        this.accounts = accounts;
        this.persons = persons;
        this.cipher = cipher;
        this.user = user;
        this.trail = trail;
    }

    @Transactional
    void link(Waiting waiting) {
        Account own = own();
        if (own.roles().stream().anyMatch(Role::administers)) {
            throw new RuleBroken("outside-identity.administrator");
        }
        mustBeTheSamePerson(own, Asserted.ofLines(cipher.open(waiting.sealed(), Arrival.SEALED_FOR)));
        if (!links.add(own.id(), waiting.provider(), waiting.subject())) {
            throw new RuleBroken("outside-identity.taken");
        }
        trail.note("OUTSIDE_IDENTITY_LINKED", own.id(), "provider", waiting.provider());
    }

    /** A citizen's number is known on both sides; of staff only they themselves can say it. */
    private void mustBeTheSamePerson(Account own, Asserted said) {
        if (own.personId() == null || said.idNumber().isEmpty()) {
            return;
        }
        Optional<UUID> person =
                persons.byIdNumber(IdType.ID_CARD, said.idNumber()).map(Person::id);
        if (!person.equals(Optional.of(own.personId()))) {
            throw new RuleBroken("outside-identity.another-person");
        }
    }

    @Transactional
    void end(UUID id) {
        Account own = own();
        if (!own.hasPassword() && links.of(own.id()).size() < 2) {
            throw new RuleBroken("outside-identity.only-way");
        }
        if (!links.end(id, own.id())) {
            throw new NotFound("outside identity " + id);
        }
        trail.note("OUTSIDE_IDENTITY_ENDED", own.id(), "link", id.toString());
    }

    private Account own() {
        UUID id = UUID.fromString(user.require().actor().id());
        return accounts.find(id).orElseThrow(() -> new NotFound("account"));
    }
}
