package org.tongyuan.standards.consultation;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.consultation.Comment.Answer;
import org.tongyuan.standards.consultation.Comment.AnswerKind;

/** Answers a comment with whether it is adopted and why, and looks at its contact to ask back. */
@UseCase
class AnswerComment {

    private final Consultations consultations;
    private final Comments comments;
    private final Journal journal;
    private final LegalTime time;

    AnswerComment(Consultations consultations, Comments comments, Journal journal, LegalTime time) {
        this.consultations = consultations;
        this.comments = comments;
        this.journal = journal;
        this.time = time;
    }

    /** May be answered anew until the answers are published. */
    @Transactional
    public void answer(UUID id, AnswerKind kind, String reason, String publicText, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Comment comment = comments.require(id);
        if (consultations.lock(comment.consultation()).endedOn() != null) {
            throw new RuleBroken("consultation.ended");
        }
        comments.answer(id, new Answer(kind, reason, time.now()), publicText, officer.actor());
        journal.record(Entry.of(officer.actor(), "COMMENT_ANSWERED", subject(id), time.now())
                .with("kind", kind.name()));
    }

    /** Name and contact in clear; every view is journaled. */
    @Transactional
    public Comment reveal(UUID id, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Comment comment = comments.require(id);
        journal.record(Entry.of(officer.actor(), "COMMENT_CONTACT_SEEN", subject(id), time.now()));
        return comment;
    }

    private static Subject subject(UUID id) {
        return new Subject("comment", id.toString());
    }
}
