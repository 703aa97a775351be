package org.tongyuan.standards.register;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Plans a county's standard, and takes it from state to state, each with a reason. */
@UseCase
public class MoveStandard {

    private final Standards standards;
    private final List<MoveRule> rules;
    private final Agencies agencies;
    private final Journal journal;
    private final LegalTime time;

    MoveStandard(Standards standards, List<MoveRule> rules, Agencies agencies, Journal journal, LegalTime time) {
        this.standards = standards;
        this.rules = rules;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    /** A county's standard enters the catalogue 标准制定目录. */
    @Transactional
    public Standard plan(String code, String title, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        var planned = new Standard(
                Ids.next(),
                code,
                title,
                "COUNTY",
                agencies.home().code(),
                "RECOMMENDED",
                StandardState.PLANNED,
                officer.agencyId(),
                null,
                null,
                null,
                0);
        if (standards.find(planned.slug()).isPresent()) {
            throw new RuleBroken("standard.code-taken", code);
        }
        standards.insert(planned);
        journal.record(Entry.of(officer.actor(), "STANDARD_PLANNED", subject(planned), time.now()));
        return planned;
    }

    /** Refused when the procedure knows no such step, or a slice that has a say in it refuses. */
    @Transactional
    public void move(String slug, StandardState next, String reason, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        var before = standards.require(slug);
        var after = before.movedTo(next, time.today());
        rules.forEach(rule -> rule.before(before, next));
        standards.update(after);
        standards.addMove(before, after, reason, time.now(), officer.actor());
        journal.record(Entry.of(officer.actor(), "STANDARD_MOVED", subject(after), time.now())
                .with("from", before.state().name())
                .with("to", after.state().name()));
    }

    /** Of a standard, in the journal. */
    public static Subject subject(Standard standard) {
        return new Subject("standard", standard.id().toString());
    }
}
