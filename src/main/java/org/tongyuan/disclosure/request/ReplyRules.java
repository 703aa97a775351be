package org.tongyuan.disclosure.request;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** Whether a request can be answered in this way now, and those that are answered with it. */
@Component
class ReplyRules {

    private final RequestParts parts;
    private final RequestFiles files;
    private final Joins joins;
    private final Requests requests;
    private final ReplyExaminations examinations;

    ReplyRules(RequestParts parts, RequestFiles files, Joins joins, Requests requests, ReplyExaminations examinations) {
        this.parts = parts;
        this.files = files;
        this.joins = joins;
        this.requests = requests;
        this.examinations = examinations;
    }

    void mustFit(DisclosureRequest r, ReplyDraft draft) {
        draft.mustBeComplete();
        mustBeRedacted(r, draft);
        joins.leadOf(r.head().id()).ifPresent(lead -> {
            throw new RuleBroken("disclosure.join.joined", lead);
        });
        if (draft.type() == ReplyType.ABNORMAL) {
            r.mustBe(RequestState.IN_HAND, RequestState.REASONS);
            if (!parts.wasDone(r.head().id(), RequestAct.ASK_REASONS)) {
                throw new RuleBroken("disclosure.reply.abnormal");
            }
        } else {
            r.mustBe(RequestState.IN_HAND);
        }
        r.mustAskNobody();
        if (draft.type() == ReplyType.UNCLEAR && !r.runs(RequestClock.CORRECTION)) {
            throw new RuleBroken("disclosure.reply.unclear");
        }
    }

    /** What goes out, and what articles 14 and 15 withhold, was examined by somebody else, just as it is answered. */
    @LegalBasis("政府信息公开条例, art. 17")
    void mustBeExamined(DisclosureRequest r, ReplyDraft draft, SignedIn who) {
        if (draft.type().examined()) {
            examinations
                    .of(r.head().id())
                    .orElseThrow(() -> new RuleBroken("disclosure.examination.needed"))
                    .mustAllow(draft, who);
            mustNotHaveChanged(r);
        }
    }

    /** Corrected, split, or somebody asked since: what was examined was another matter. */
    private void mustNotHaveChanged(DisclosureRequest r) {
        var acts = parts.history(r.head().id()).stream().map(RequestRecord::act).toList();
        if (Stream.of(RequestAct.CORRECT, RequestAct.SPLIT, RequestAct.CONSULT)
                .anyMatch(act -> acts.lastIndexOf(act) > acts.lastIndexOf(RequestAct.EXAMINE))) {
            throw new RuleBroken("disclosure.examination.outdated");
        }
    }

    /** Of what was blacked out, the original is not given out. */
    @LegalBasis("政府信息公开条例, art. 37")
    private void mustBeRedacted(DisclosureRequest r, ReplyDraft draft) {
        var redacted =
                files.of(r.head().id()).stream().map(RequestFile::redactedFrom).toList();
        draft.files().stream()
                .filter(f -> redacted.contains(f.id()))
                .findFirst()
                .ifPresent(f -> {
                    throw new RuleBroken("disclosure.reply.original", f.name());
                });
    }

    /** Those that are answered with it, locked; each must be in a state to be. */
    List<DisclosureRequest> partsOf(DisclosureRequest lead, RequestState must) {
        var found =
                joins.openPartsOf(lead.head().id()).stream().map(requests::lock).toList();
        for (DisclosureRequest part : found) {
            if (part.state() != must) {
                throw new RuleBroken(
                        "disclosure.join.part",
                        part.head().number(),
                        part.state().label());
            }
            part.mustAskNobody();
        }
        return found;
    }
}
