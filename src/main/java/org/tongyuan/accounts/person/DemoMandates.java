package org.tongyuan.accounts.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** 李娜 acts for her mother, 王强 for his shop. */
@Profile("demo")
@Component
class DemoMandates implements DemoSeed {

    private static final String SEED = "SYSTEM:demo-seed";

    private final PersonRegister persons;
    private final Mandates mandates;
    private final LegalTime time;

    DemoMandates(PersonRegister persons, Mandates mandates, LegalTime time) {
        this.persons = persons;
        this.mandates = mandates;
        this.time = time;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void seed() {
        add(DemoPeople.LI_XIUYING, DemoPeople.LI_NA.details(), Mandate.Kind.FAMILY, "母亲");
        add(DemoPeople.SHOP, DemoPeople.WANG_QIANG.details(), Mandate.Kind.LEGAL_REPRESENTATIVE, null);
    }

    private void add(PersonDetails principal, PersonDetails agent, Mandate.Kind kind, @Nullable String relation) {
        UUID id = Ids.next();
        Person from = persons.findOrRegister(principal);
        Person to = persons.findOrRegister(agent);
        mandates.add(new Mandate(id, from, to, kind, relation, time.today(), null, null, null), SEED, time.now());
        mandates.confirm(id, SEED, "SEEN_AT_WINDOW", time.now());
    }
}
