package org.tongyuan.accounts.standin;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** The long-standing AB岗 of the demo county: in two agencies reviewer and approver stand in for each other when one is on leave. */
@Profile("demo")
@Component
class DemoStandIns implements DemoSeed {

    private final Accounts accounts;
    private final Arrangements arrangements;
    private final Journal journal;
    private final LegalTime time;

    DemoStandIns(Accounts accounts, Arrangements arrangements, Journal journal, LegalTime time) {
        this.accounts = accounts;
        this.arrangements = arrangements;
        this.journal = journal;
        this.time = time;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void seed() {
        pair("zhaomin", "sunli");
        pair("liuyang", "zhoutao");
    }

    private void pair(String one, String other) {
        arrange(account(one), account(other));
        arrange(account(other), account(one));
    }

    private Account account(String login) {
        return accounts.byLoginName(login).orElseThrow();
    }

    private void arrange(Account principal, Account deputy) {
        UUID id = Ids.next();
        var today = time.today();
        Actor seed = Actor.system("demo-seed");
        arrangements.add(
                new Arrangement(
                        id,
                        java.util.Objects.requireNonNull(principal.agencyId()),
                        new Arrangement.Person(principal.id(), principal.name()),
                        new Arrangement.Person(deputy.id(), deputy.name()),
                        new Days(today, today.plusYears(1).minusDays(1)),
                        true,
                        Set.of(),
                        "长期AB岗",
                        time.now(),
                        null),
                seed.kind() + ":" + seed.id());
        journal.record(Entry.of(seed, "STAND_IN_NAMED", new Subject("stand-in", id.toString()), time.now())
                .with("principal", principal.id().toString())
                .with("deputy", deputy.id().toString())
                .sealed(arrangements.seal(id)));
    }
}
