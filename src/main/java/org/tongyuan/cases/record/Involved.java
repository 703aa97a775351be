package org.tongyuan.cases.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** Persons beside the applicant: told, heard, and in an adjudication brought to agree. */
public final class Involved {

    private static final int LONGEST = 60;

    private final Case file;
    private final CaseLaw law;
    private final By by;

    public Involved(Case file, CaseLaw law, By by) {
        this.file = file;
        this.law = law;
        this.by = by;
    }

    /** Tells a person whose major interests a licence touches; {@code days} working days to state their view. */
    @LegalBasis("行政许可法, art. 36")
    public Party tell(String name, @Nullable String contact, int days) {
        return add(Act.TELL_INTERESTED, Party.Role.INTERESTED, name, contact, days);
    }

    /** Serves the application on the other party of an adjudication. */
    public Party serve(String name, @Nullable String contact, int days) {
        return add(Act.SERVE_RESPONDENT, Party.Role.RESPONDENT, name, contact, days);
    }

    private Party add(Act act, Party.Role role, String name, @Nullable String contact, int days) {
        var to = file.next(act, by);
        if (days < 1 || days > LONGEST) {
            throw new RuleBroken("case.party.days", LONGEST);
        }
        var now = file.now();
        var party = new Party(now.proceedings().parties().size() + 1, role, name, contact, by.on(), days, null, null);
        file.proceedings(now.proceedings().with(party));
        file.clocks(ClockRules.onTold(now.clocks(), party, law, by.on()));
        file.become(to, act, by, null);
        return party;
    }

    public void hear(int number, String statement) {
        heard(Act.HEAR_INTERESTED, Party.Role.INTERESTED, number, statement);
    }

    public void answer(int number, String statement) {
        heard(Act.RECEIVE_ANSWER, Party.Role.RESPONDENT, number, statement);
    }

    private void heard(Act act, Party.Role role, int number, String statement) {
        var to = file.next(act, by);
        var now = file.now();
        var party = now.proceedings().unheard(role).stream()
                .filter(p -> p.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("case.party.none"));
        file.proceedings(now.proceedings().parties(p -> p.number() == number ? p.heard(by.on(), statement) : p));
        file.clocks(now.clocks().stop(ClockRules.statementOf(party), by.on(), act.label()));
        file.become(to, act, by, null);
    }

    /** The parties agreed; the case ends without a decision. */
    public void settle(String terms) {
        var to = file.next(Act.SETTLE, by);
        if (file.now().proceedings().parties().isEmpty()) {
            throw new RuleBroken("case.settle.respondent-missing");
        }
        file.ended(new Ending(Act.SETTLE, by.on(), terms, null, List.of()), by);
        file.become(to, Act.SETTLE, by, null);
    }
}
