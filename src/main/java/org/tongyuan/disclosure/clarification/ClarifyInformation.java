package org.tongyuan.disclosure.clarification;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.clarification.ClarificationActs.Who;
import org.tongyuan.disclosure.publication.Content;
import org.tongyuan.disclosure.publication.DraftRecord;
import org.tongyuan.disclosure.publication.RecordPublished;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/**
 * Answers false or incomplete information with accurate information. It is a public record like any other: its source is checked, it is
 * examined and approved by others, and only then is the matter clarified.
 */
@UseCase
@LegalBasis("政府信息公开条例, art. 6")
class ClarifyInformation {

    private static final int SUMMARY = 200;
    /** 澄清 among the genres of the catalogue. */
    static final String GENRE = "26";

    private final Clarifications clarifications;
    private final ClarificationDesk desk;
    private final ClarificationActs acts;
    private final DraftRecord draft;

    ClarifyInformation(
            Clarifications clarifications, ClarificationDesk desk, ClarificationActs acts, DraftRecord draft) {
        this.clarifications = clarifications;
        this.desk = desk;
        this.acts = acts;
        this.draft = draft;
    }

    /** What the officer writes: the heading, what was said wrongly and where, what is right. */
    record Text(String name, String wrong, String accurate, String category, String topic) {}

    /** Gives the id of the record that now has to be handed in, examined and approved. */
    @Transactional
    UUID draft(String number, Text text, SignedIn.Officer officer) {
        var before = clarifications.lock(number);
        desk.mustHandle(officer, before);
        before.mustBe(Clarification.State.CONFIRMED);
        UUID record = draft.draft(before.agencyId(), content(before, text), officer);
        acts.save(
                "CLARIFICATION_DRAFTED",
                before.drafted(record),
                Who.of(officer),
                "",
                Map.of("record", record.toString()));
        return record;
    }

    private Content content(Clarification c, Text text) {
        String accurate = text.accurate();
        int cut = accurate.offsetByCodePoints(0, Math.min(SUMMARY, accurate.codePointCount(0, accurate.length())));
        var indexNo = c.said().indexNo();
        String about = indexNo == null ? "" : "（索引号 " + indexNo + "）";
        return new Content(
                text.name(),
                accurate.substring(0, cut),
                "被澄清的信息" + about + "：\n" + text.wrong() + "\n\n准确的信息：\n" + accurate,
                "",
                new Content.Facets(text.category(), text.topic(), GENRE, "01", "99"),
                "澄清",
                "本机关核查",
                acts.today(),
                null,
                "",
                "");
    }

    /** The same was clarified already: this report is answered by that record. */
    @Transactional
    void adopt(String number, String indexNo, SignedIn.Officer officer) {
        var before = clarifications.lock(number);
        desk.mustHandle(officer, before);
        var record = desk.published(indexNo);
        if (indexNo.equals(before.said().indexNo())) {
            throw new RuleBroken("disclosure.clarification.itself");
        }
        finish(before, record.recordId(), indexNo, Who.of(officer));
    }

    /** False or incomplete, but neither order nor economy are touched by it, or it has been put right otherwise. */
    @Transactional
    void leaveAlone(String number, String reason, SignedIn.Officer officer) {
        var before = clarifications.lock(number);
        desk.mustHandle(officer, before);
        if (reason.isBlank()) {
            throw new RuleBroken("disclosure.clarification.reason");
        }
        var now = before.leftAlone(reason, acts.today());
        acts.save("CLARIFICATION_NOT_NEEDED", now, Who.of(officer), reason, Map.of());
        desk.tellReporter(now, "核查结果：不需要发布澄清");
    }

    /** That somebody who left a contact was called or written to. */
    @Transactional
    void told(String number, String how, SignedIn.Officer officer) {
        var before = clarifications.lock(number);
        desk.mustHandle(officer, before);
        if (how.isBlank()) {
            throw new RuleBroken("disclosure.clarification.how");
        }
        acts.save("CLARIFICATION_TOLD", before.told(how, acts.today()), Who.of(officer), how, Map.of());
    }

    @EventListener
    @Transactional
    public void published(RecordPublished event) {
        clarifications
                .waitingFor(event.recordId())
                .forEach(c -> finish(c, event.recordId(), event.indexNo(), Who.PUBLICATION));
    }

    private void finish(Clarification before, UUID record, String indexNo, Who who) {
        var now = before.clarified(record, acts.today());
        acts.save("INFORMATION_CLARIFIED", now, who, "索引号 " + indexNo, Map.of("record", record.toString()));
        desk.tellReporter(now, "已发布澄清");
    }
}
