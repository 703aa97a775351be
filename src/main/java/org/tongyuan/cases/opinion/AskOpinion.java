package org.tongyuan.cases.opinion;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.cases.opinion.Opinion.About;
import org.tongyuan.cases.opinion.Opinion.Signature;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Asks another agency about a case. The clocks of the case run on. */
@UseCase
public class AskOpinion {

    /** In working days. */
    public static final int LONGEST_PERIOD = 10;

    /** In characters. */
    public static final int LONGEST_TEXT = 1_000;

    private final Cases cases;
    private final Opinions opinions;
    private final OpinionRights rights;
    private final OpinionTrail trail;
    private final Calendars calendars;
    private final Agencies agencies;

    AskOpinion(
            Cases cases,
            Opinions opinions,
            OpinionRights rights,
            OpinionTrail trail,
            Calendars calendars,
            Agencies agencies) {
        this.cases = cases;
        this.opinions = opinions;
        this.rights = rights;
        this.trail = trail;
        this.calendars = calendars;
        this.agencies = agencies;
    }

    /** What is asked of whom, {@code days} working days for it, and which files of the case they may read. */
    public record Question(UUID agencyId, String text, int days, List<UUID> files) {}

    @Transactional
    public UUID ask(String number, Question question, SignedIn who) {
        var c = cases.lock(number, null).file().now();
        var inPlaceOf = rights.mustAsk(who, OpinionRights.ASK, c);
        mustBeRight(question, c);
        var at = trail.now();
        var today = LegalTime.dateOf(at);
        var head = c.head();
        var opinion = new Opinion(
                Ids.next(),
                new About(head.id(), head.number(), head.itemName(), head.applicantId(), null),
                head.agencyId(),
                agencies.require(head.agencyId()).name(),
                new Signature(who.actor().id(), who.name(), inPlaceOf, at),
                question.agencyId(),
                agencies.require(question.agencyId()).name(),
                question.text().strip(),
                question.files(),
                Opinion.answerBy(
                        today,
                        question.days(),
                        calendars.forRegion(head.regionCode()),
                        opinions.dueOf(head.id()).orElse(null)),
                null,
                null);
        opinions.add(opinion);
        trail.asked(opinion, who, inPlaceOf);
        return opinion.id();
    }

    private void mustBeRight(Question question, CaseSnapshot c) {
        if (c.state().ended()) {
            throw new RuleBroken("case.opinion.ended");
        }
        if (question.text().isBlank() || question.text().length() > LONGEST_TEXT) {
            throw new RuleBroken("case.opinion.length", LONGEST_TEXT);
        }
        if (question.days() < 1 || question.days() > LONGEST_PERIOD) {
            throw new RuleBroken("case.opinion.days", LONGEST_PERIOD);
        }
        if (question.agencyId().equals(c.head().agencyId())) {
            throw new RuleBroken("case.opinion.own");
        }
        if (!trail.answers(question.agencyId())) {
            throw new RuleBroken("case.opinion.nobody");
        }
        if (!trail.filesOf(c.head().id()).containsAll(new HashSet<>(question.files()))) {
            throw new RuleBroken("case.opinion.files");
        }
    }
}
