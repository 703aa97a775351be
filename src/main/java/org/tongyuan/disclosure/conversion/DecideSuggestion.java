package org.tongyuan.disclosure.conversion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.request.AnsweredRequests;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Adopts a suggestion, by a draft with the files that were given out, or declines it with a reason; the applicant is told. */
@UseCase
class DecideSuggestion {

    private final Suggestions suggestions;
    private final AnsweredRequests requests;
    private final OpenDraft drafts;
    private final Journal journal;
    private final LegalTime time;

    DecideSuggestion(
            Suggestions suggestions, AnsweredRequests requests, OpenDraft drafts, Journal journal, LegalTime time) {
        this.suggestions = suggestions;
        this.requests = requests;
        this.drafts = drafts;
        this.journal = journal;
        this.time = time;
    }

    /** The draft, which goes every step to the public like any other. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 44")
    UUID adopt(UUID id, OpenDraft.Wish wish, SignedIn.Officer officer) {
        var suggestion = open(id, officer);
        var request = requests.require(suggestion.number(), officer);
        UUID record = drafts.draft(
                suggestion.agencyId(),
                wish,
                "依申请公开转为主动公开（" + suggestion.number() + "）",
                requests.given(request.id()),
                officer);
        decided(suggestion, record, "已经起草，审查后公开", officer);
        requests.tellApplicant(suggestion.number(), "您申请公开的信息将转为主动公开");
        return record;
    }

    @Transactional
    void decline(UUID id, String reason, SignedIn.Officer officer) {
        var suggestion = open(id, officer);
        if (reason.isBlank() || reason.length() > SuggestPublication.LONGEST) {
            throw new RuleBroken("disclosure.suggestion.decline", SuggestPublication.LONGEST);
        }
        decided(suggestion, null, reason.strip(), officer);
        requests.tellApplicant(suggestion.number(), "对主动公开建议的答复");
    }

    private Suggestion open(UUID id, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_HANDLE);
        var suggestion = suggestions.lock(id);
        if (!suggestion.agencyId().equals(officer.agencyId())) {
            throw new NotAllowed("SUGGESTION_OF_OTHER_AGENCY", "disclosure.conversion.other-agency");
        }
        if (!suggestion.isOpen()) {
            throw new RuleBroken("disclosure.suggestion.decided");
        }
        return suggestion;
    }

    private void decided(Suggestion suggestion, @Nullable UUID record, String answer, SignedIn.Officer officer) {
        suggestions.decide(suggestion, record, answer, officer.name(), time.now());
        var entry = Entry.of(
                        officer.actor(),
                        record == null ? "DISCLOSURE_SUGGESTION_DECLINED" : "DISCLOSURE_SUGGESTION_ADOPTED",
                        new Subject("suggestion", suggestion.id().toString()),
                        time.now())
                .with("request", suggestion.number());
        journal.record(record == null ? entry : entry.with("record", record.toString()));
    }
}
