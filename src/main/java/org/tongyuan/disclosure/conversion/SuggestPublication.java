package org.tongyuan.disclosure.conversion;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.request.AnsweredRequests;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** An applicant, or the office itself, suggests that what a request was given be public to all. */
@UseCase
class SuggestPublication {

    static final int LONGEST = 1_000;

    private final AnsweredRequests requests;
    private final Suggestions suggestions;
    private final Journal journal;
    private final LegalTime time;

    SuggestPublication(AnsweredRequests requests, Suggestions suggestions, Journal journal, LegalTime time) {
        this.requests = requests;
        this.suggestions = suggestions;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 44")
    UUID suggest(String number, String reason, SignedIn who) {
        boolean byApplicant = who instanceof SignedIn.Citizen;
        if (!byApplicant) {
            who.mustBeAbleTo(Permission.DISCLOSURE_HANDLE);
        }
        var request = requests.require(number, who);
        if (!request.reply().provides()) {
            throw new RuleBroken("disclosure.suggestion.nothing-given");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new RuleBroken("disclosure.suggestion.reason", LONGEST);
        }
        UUID id = Ids.next();
        suggestions.add(id, request, byApplicant, reason.strip(), time.now());
        journal.record(Entry.of(
                        who.actor(),
                        "DISCLOSURE_PUBLICATION_SUGGESTED",
                        new Subject("suggestion", id.toString()),
                        time.now())
                .with("request", number));
        if (byApplicant) {
            requests.tellOffice(number, "申请人建议主动公开");
        }
        return id;
    }
}
