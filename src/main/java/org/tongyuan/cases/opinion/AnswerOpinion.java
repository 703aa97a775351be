package org.tongyuan.cases.opinion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.opinion.Opinion.Answer;
import org.tongyuan.cases.opinion.Opinion.Signature;
import org.tongyuan.cases.opinion.Opinion.Verdict;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Ends a request for an opinion: the asked agency answers, or the asking one takes it back. Late answers count too, and show. */
@UseCase
public class AnswerOpinion {

    private final Cases cases;
    private final Opinions opinions;
    private final OpinionRights rights;
    private final OpinionTrail trail;

    AnswerOpinion(Cases cases, Opinions opinions, OpinionRights rights, OpinionTrail trail) {
        this.cases = cases;
        this.opinions = opinions;
        this.rights = rights;
        this.trail = trail;
    }

    /** Answers, and gives the case's number. */
    @Transactional
    public String answer(UUID id, Verdict verdict, @Nullable String text, SignedIn who) {
        var c = cases.lock(opinions.require(id).about().caseId()).now();
        var opinion = opinions.lock(id);
        var inPlaceOf = rights.mustAnswer(who, opinion, c);
        if (text != null && text.length() > AskOpinion.LONGEST_TEXT) {
            throw new RuleBroken("case.opinion.length", AskOpinion.LONGEST_TEXT);
        }
        boolean silent = text == null || text.isBlank();
        if (silent && verdict != Verdict.AGREED) {
            throw new RuleBroken("case.opinion.why", verdict.label());
        }
        var answer = new Answer(
                verdict,
                text == null || silent ? null : text.strip(),
                new Signature(who.actor().id(), who.name(), inPlaceOf, trail.now()));
        var answered = opinion.answered(answer);
        opinions.answer(id, answer);
        trail.answered(answered, answer, who);
        return c.head().number();
    }

    @Transactional
    public void withdraw(UUID id, SignedIn who) {
        var c = cases.lock(opinions.require(id).about().caseId()).now();
        var opinion = opinions.lock(id);
        var inPlaceOf = rights.mustAsk(who, OpinionRights.WITHDRAW, c);
        var by = new Signature(who.actor().id(), who.name(), inPlaceOf, trail.now());
        var withdrawn = opinion.withdrawn(by);
        opinions.withdraw(id, by);
        trail.withdrawn(withdrawn, by, who);
    }
}
