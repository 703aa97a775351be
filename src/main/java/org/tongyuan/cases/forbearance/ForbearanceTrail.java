package org.tongyuan.cases.forbearance;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** What each act leaves behind: the sealed entry in the journal, without a word of what was said, and a message to the others. */
@Component
class ForbearanceTrail {

    private final Forbearances forbearances;
    private final Journal journal;
    private final Notices notices;
    private final Colleagues colleagues;
    private final LegalTime time;

    ForbearanceTrail(
            Forbearances forbearances, Journal journal, Notices notices, Colleagues colleagues, LegalTime time) {
        this.forbearances = forbearances;
        this.journal = journal;
        this.notices = notices;
        this.colleagues = colleagues;
        this.time = time;
    }

    void record(String act, Forbearance f, SignedIn.Officer who) {
        var ruling = f.ruling();
        var entry = Entry.of(
                        who.actor(),
                        act,
                        new Subject(ForbearanceSeals.KIND, f.head().id().toString()),
                        time.now())
                .with("number", f.head().number());
        if (ruling != null) {
            entry = entry.with("result", ruling.result().name());
        }
        journal.record(entry.sealed(forbearances.seal(f.head().id())));
    }

    /** To the head of the person's agency; when the person is that head, to the supervisors. */
    void tellDeciders(Forbearance f, String title) {
        var holders = colleagues.holding(Permission.FORBEARANCE_DECIDE).stream()
                .filter(c -> !c.account().equals(f.head().personId())
                        && !c.account().equals(f.head().askedBy())
                        && f.rulings().stream().noneMatch(r -> r.byId().equals(c.account())))
                .toList();
        var heads = holders.stream()
                .filter(c -> c.agencyId().equals(f.head().agencyId()))
                .toList();
        var supervisors = colleagues.holding(Permission.CASE_FILE_REVIEW).stream()
                .map(Colleague::account)
                .toList();
        var told = heads.isEmpty()
                ? holders.stream()
                        .filter(c -> supervisors.contains(c.account()))
                        .toList()
                : heads;
        tell(told.stream().map(Colleague::account).toList(), title, f);
    }

    void tellPerson(Forbearance f, String title) {
        tell(List.of(f.head().personId()), title, f);
    }

    private void tell(List<UUID> accounts, String title, Forbearance f) {
        notices.tellStaff(
                accounts,
                title,
                "编号 " + f.head().number() + "，请打开查看。",
                "/desk/forbearances/" + f.head().number());
    }
}
