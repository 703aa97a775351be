package org.tongyuan.accounts.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Window;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The accounts of {@link DemoPeople}. */
@Profile("demo")
@Component
class DemoAccounts implements DemoSeed {

    private static final String SEED = "SYSTEM:demo-seed";

    private final Accounts accounts;
    private final Persons persons;
    private final Agencies agencies;
    private final PasswordEncoder encoder;
    private final LegalTime time;

    DemoAccounts(Accounts accounts, Persons persons, Agencies agencies, PasswordEncoder encoder, LegalTime time) {
        this.accounts = accounts;
        this.persons = persons;
        this.agencies = agencies;
        this.encoder = encoder;
        this.time = time;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void seed() {
        // One hash for all: twenty of them would cost a second at every fresh start.
        String hash = String.valueOf(encoder.encode(DemoPeople.PASSWORD));
        for (DemoPeople.Citizen citizen : DemoPeople.CITIZENS) {
            UUID person = persons.findOrRegister(citizen.details()).id();
            add(NewAccount.citizen(citizen.loginName(), hash, person));
        }
        for (DemoPeople.Staff s : DemoPeople.STAFF) {
            Agency agency = agencies.byName(agencies.home().code(), s.agency()).orElseThrow();
            UUID post = agencies.post(agency.id(), s.post()).id();
            var staff = new NewAccount.Staff(s.name(), agency.id(), post, window(s.window()), s.hallWide());
            add(new NewAccount(s.loginName(), hash, false, null, staff, s.roles(), true));
        }
    }

    private void add(NewAccount account) {
        if (accounts.add(account.forDemo(), SEED, time.now()).isEmpty()) {
            throw new IllegalStateException("The demo account " + account.loginName() + " exists already");
        }
    }

    private @Nullable UUID window(@Nullable String number) {
        List<Window> windows = agencies.windows();
        return windows.stream()
                .filter(w -> w.number().equals(number))
                .map(Window::id)
                .findFirst()
                .orElse(null);
    }
}
