package org.tongyuan.cases.referral;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.counter.CounterJournal;

/** What the journal keeps of a referral: between which agencies and of what, never its words. */
@Component
class ReferralJournal {

    private final CounterJournal journal;
    private final JdbcClient jdbc;

    ReferralJournal(CounterJournal journal, JdbcClient jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    void record(String act, Referral r, SignedIn.Officer who, Instant at) {
        var entry = journal.entry(who, act, "referral", r.id(), at)
                .with("from", r.from().agencyId().toString())
                .with("to", r.to().agencyId().toString())
                .with("due", r.dueOn().toString());
        if (r.about().adviceId() != null) {
            entry = entry.with("advice", r.about().adviceId().toString());
        }
        if (r.about().caseId() != null) {
            entry = entry.with(
                    "number",
                    jdbc.sql("SELECT number FROM cases.case_file WHERE id = ?")
                            .param(r.about().caseId())
                            .query(String.class)
                            .single());
        }
        journal.record(entry, "referral", r.id());
    }
}
