package org.tongyuan.cases.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.Dates;

/** What asking and answering leave behind: the entry in the journal, and a message to those at the other end. */
@Component
class OpinionTrail {

    private final OpinionJournal journal;
    private final Notices notices;
    private final Colleagues colleagues;
    private final Applications applications;
    private final LegalTime time;
    private final Dates dates;

    OpinionTrail(
            OpinionJournal journal,
            Notices notices,
            Colleagues colleagues,
            Applications applications,
            LegalTime time,
            Dates dates) {
        this.journal = journal;
        this.notices = notices;
        this.colleagues = colleagues;
        this.applications = applications;
        this.time = time;
        this.dates = dates;
    }

    Instant now() {
        return time.now();
    }

    /** Whether somebody works there who could answer. */
    boolean answers(UUID agency) {
        return colleagues.reviewers().stream().anyMatch(c -> c.agencyId().equals(agency));
    }

    Set<UUID> filesOf(UUID caseId) {
        return applications.files(caseId).stream().map(CaseFile::id).collect(Collectors.toSet());
    }

    void asked(Opinion o, SignedIn who, @Nullable String inPlaceOf) {
        notices.tellStaff(
                colleagues.reviewers().stream()
                        .filter(c -> c.agencyId().equals(o.agencyId()))
                        .map(Colleague::account)
                        .toList(),
                "征求意见：" + o.about().item(),
                o.fromAgency() + "就办件 " + o.about().number() + " 征求你单位意见，请在 " + dates.day(o.answerBy()) + " 前答复。",
                "/desk/opinions/" + o.id());
        journal.record("OPINION_ASKED", o, who, inPlaceOf, o.asked().at());
    }

    void answered(Opinion o, Opinion.Answer answer, SignedIn who) {
        tellAsker(o, o.agency() + "已答复：" + answer.verdict().label());
        journal.record(
                "OPINION_GIVEN", o, who, answer.by().inPlaceOf(), answer.by().at());
    }

    void withdrawn(Opinion o, Opinion.Signature by, SignedIn who) {
        journal.record("OPINION_WITHDRAWN", o, who, by.inPlaceOf(), by.at());
    }

    /** An application reads it by the API. */
    private void tellAsker(Opinion o, String text) {
        colleagues.reviewers().stream()
                .filter(c -> c.account().toString().equals(o.asked().by()))
                .map(Colleague::account)
                .findFirst()
                .ifPresent(account -> notices.tellStaff(
                        List.of(account),
                        "征求的意见有答复：" + o.about().item(),
                        "办件 " + o.about().number() + "，" + text + "。",
                        "/desk/opinions/" + o.id()));
    }
}
