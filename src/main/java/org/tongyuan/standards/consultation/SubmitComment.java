package org.tongyuan.standards.consultation;

import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.ReceiptCode;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Takes a comment on a draft from anybody; who it is is not asked. */
@UseCase
class SubmitComment {

    /** What was typed; {@code address} is where it came from, only counted. */
    record Said(
            String place,
            String text,
            @Nullable String name,
            @Nullable String contact,
            String address) {}

    /** A hall's terminals and a village's network share an address, so it may be more than one person would write. */
    static final int MOST_PER_HOUR = 20;

    private static final Actor PORTAL = Actor.system("portal");
    private final Consultations consultations;
    private final Comments comments;
    private final Journal journal;
    private final LegalTime time;

    SubmitComment(Consultations consultations, Comments comments, Journal journal, LegalTime time) {
        this.consultations = consultations;
        this.comments = comments;
        this.journal = journal;
        this.time = time;
    }

    /** The receipt number. */
    @Transactional
    public String submit(UUID consultation, Said said) {
        if (!consultations.lock(consultation).isOpen(time.today())) {
            throw new RuleBroken("consultation.comment-too-late");
        }
        if (comments.countFrom(said.address()) >= MOST_PER_HOUR) {
            throw new RuleBroken("consultation.too-many");
        }
        var comment = new Comment(
                Ids.next(),
                consultation,
                receipt(),
                said.place(),
                said.text(),
                said.name(),
                said.contact(),
                time.now(),
                null,
                null);
        comments.insert(comment);
        journal.record(Entry.of(
                        PORTAL,
                        "COMMENT_RECEIVED",
                        new Subject("comment", comment.id().toString()),
                        time.now())
                .with("consultation", consultation.toString()));
        return comment.receipt();
    }

    /** Cannot be guessed: whoever knows it sees what was written. */
    private String receipt() {
        return "YJ" + DateTimeFormatter.BASIC_ISO_DATE.format(time.today()) + "-" + ReceiptCode.grouped(2);
    }
}
