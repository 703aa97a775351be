package org.tongyuan.standards.adoption;

import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.adoption.ExpertReview.State;
import org.tongyuan.standards.register.MoveStandard;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.Standards;

/** Writes down the province's conclusion; what passes becomes a standard of the province, and the draft's own level takes it over. */
@UseCase
class ConcludeReview {

    /** The province's conclusion: when, in which document, and in which words. */
    record Conclusion(LocalDate day, String document, String words) {}

    private final Standards standards;
    private final ExpertReviews reviews;
    private final ProvincialStandard provincial;
    private final Adoptions adoptions;
    private final Journal journal;
    private final LegalTime time;

    ConcludeReview(
            Standards standards,
            ExpertReviews reviews,
            ProvincialStandard provincial,
            Adoptions adoptions,
            Journal journal,
            LegalTime time) {
        this.standards = standards;
        this.reviews = reviews;
        this.provincial = provincial;
        this.adoptions = adoptions;
        this.journal = journal;
        this.time = time;
    }

    /** Made under the code that the province gave it. */
    @Transactional
    public Standard pass(String slug, Conclusion conclusion, String provincialCode, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard origin = standards.require(slug);
        ExpertReview review = reviews.lockGoingOn(origin.id());
        var opinions = reviews.opinions(review.id());
        review.mustBeConcludable(conclusion.day(), time.today(), opinions);
        ExpertReview.mustHaveAgreed(opinions);
        Standard made = provincial.make(origin, provincialCode, conclusion.day(), officer.actor());
        reviews.conclude(review, State.PASSED, conclusion.day(), conclusion.words(), conclusion.document(), made.id());
        adoptions.put(origin.id(), made.id(), AdoptionKind.TAKEN_OVER, "省标准由本标准上升而来", time.now(), officer.actor());
        journal.record(entry("EXPERT_REVIEW_PASSED", origin, officer).with("result", made.code()));
        return made;
    }

    @Transactional
    public void sendBack(String slug, Conclusion conclusion, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard origin = standards.require(slug);
        ExpertReview review = reviews.lockGoingOn(origin.id());
        review.mustBeConcludable(conclusion.day(), time.today(), reviews.opinions(review.id()));
        reviews.conclude(review, State.RETURNED, conclusion.day(), conclusion.words(), conclusion.document(), null);
        journal.record(entry("EXPERT_REVIEW_RETURNED", origin, officer));
    }

    private Entry entry(String act, Standard standard, SignedIn.Officer officer) {
        return Entry.of(officer.actor(), act, MoveStandard.subject(standard), time.now());
    }
}
