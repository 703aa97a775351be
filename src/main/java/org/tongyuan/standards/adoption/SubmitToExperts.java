package org.tongyuan.standards.adoption;

import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.adoption.ExpertReview.Opinion;
import org.tongyuan.standards.adoption.ExpertReview.State;
import org.tongyuan.standards.register.MoveStandard;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.StandardState;
import org.tongyuan.standards.register.Standards;

/** Sends a county's or city's draft to the province's experts, and keeps what each of them said. */
@UseCase
class SubmitToExperts {

    private static final Set<String> LOWER = Set.of("CITY", "COUNTY");
    private static final Set<StandardState> NOT_YET_OR_NO_MORE =
            Set.of(StandardState.PLANNED, StandardState.ABOLISHED, StandardState.CONSULTATION);

    private final Standards standards;
    private final ExpertReviews reviews;
    private final Journal journal;
    private final LegalTime time;

    SubmitToExperts(Standards standards, ExpertReviews reviews, Journal journal, LegalTime time) {
        this.standards = standards;
        this.reviews = reviews;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public void submit(String slug, String note, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard standard = standards.require(slug);
        List<ExpertReview> before = reviews.of(standard.id());
        if (!maySubmit(standard, before)) {
            throw new RuleBroken("expert-review.not-possible");
        }
        reviews.insert(new ExpertReview(
                Ids.next(), standard.id(), time.today(), note, State.SUBMITTED, null, null, null, null, 0));
        journal.record(
                Entry.of(officer.actor(), "EXPERT_REVIEW_SUBMITTED", MoveStandard.subject(standard), time.now()));
    }

    /** A lower level's standard with a text, none of whose reviews goes on or has passed. */
    static boolean maySubmit(Standard standard, List<ExpertReview> before) {
        return LOWER.contains(standard.level())
                && !NOT_YET_OR_NO_MORE.contains(standard.state())
                && before.stream().allMatch(r -> r.state() == State.RETURNED);
    }

    @Transactional
    public void record(String slug, Opinion opinion, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard standard = standards.require(slug);
        ExpertReview review = reviews.lockGoingOn(standard.id());
        boolean spoken = reviews.opinions(review.id()).stream()
                .anyMatch(o -> o.name().equals(opinion.name()) && o.unit().equals(opinion.unit()));
        if (spoken) {
            throw new RuleBroken("expert-review.spoken", opinion.name());
        }
        reviews.add(review.id(), opinion, time.now(), officer.actor());
        journal.record(Entry.of(officer.actor(), "EXPERT_OPINION_RECORDED", MoveStandard.subject(standard), time.now())
                .with("vote", opinion.vote().name()));
    }
}
