package org.tongyuan.disclosure.results;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.publication.Content;
import org.tongyuan.disclosure.publication.ResultRecords;
import org.tongyuan.disclosure.results.QueuedResult.NoteKind;
import org.tongyuan.platform.security.Permission;

/** What the desk's page of one result shows. */
@Component
class ResultPages {

    /** What it reads. */
    @Component
    record Reads(
            Results results,
            ClassRules rules,
            ResultRecords records,
            ResultSettings settings,
            VoidResult voidings,
            ResultDetails details) {}

    private final Reads reads;
    private final ResultRights rights;
    private final PrepareRecord prepare;
    private final PublicText text;
    private final DueDay.Today days;
    private final Publishers publishers;

    ResultPages(
            Reads reads,
            ResultRights rights,
            PrepareRecord prepare,
            PublicText text,
            DueDay.Today days,
            Publishers publishers) {
        this.reads = reads;
        this.rights = rights;
        this.prepare = prepare;
        this.text = text;
        this.days = days;
        this.publishers = publishers;
    }

    /** What this officer can do with it now. */
    record Can(boolean judge, boolean prepare, boolean takeUp, boolean takeDown, boolean voidIt, boolean detail) {}

    void fill(UUID id, Map<String, String> errors, SignedIn.Officer officer, Model model) {
        var q = reads.results().require(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_READ, officer, q);
        Content preview = prepare.preview(q);
        UUID record = q.recordId();
        UUID rule = q.ruleId();
        model.addAttribute("errors", errors);
        model.addAttribute("q", q);
        model.addAttribute("agency", publishers.require(q.agencyId()).name());
        model.addAttribute("due", days.of(q.nextDue(), q.standing()));
        model.addAttribute("practice", days.of(q.practiceDueOn(), q.standing()));
        model.addAttribute("basis", reads.settings().of(q.kind()).basis());
        model.addAttribute("takeDownLimit", reads.settings().of(q.kind()).takeDown());
        model.addAttribute("preview", preview);
        model.addAttribute("finds", reads.records().finds(preview));
        model.addAttribute("record", record == null ? null : reads.records().require(record));
        model.addAttribute("rule", rule == null ? null : reads.rules().require(rule));
        model.addAttribute("reason", q.voidedAs() == null ? "" : text.reason(q));
        model.addAttribute("voiding", reads.voidings().of(id).orElse(null));
        model.addAttribute("voidings", VoidedAs.recorded());
        model.addAttribute("penaltyTypes", PenaltyType.values());
        model.addAttribute("detail", reads.details().of(List.of(id)).get(id));
        model.addAttribute("can", can(q, officer));
        model.addAttribute("noteKinds", NoteKind.values());
    }

    private static Can can(QueuedResult q, SignedIn.Officer officer) {
        boolean edits = officer.may(Permission.DISCLOSURE_EDIT);
        boolean open = q.standing() == Standing.WAITING || q.standing() == Standing.NOT_SINGLY;
        return new Can(
                edits && open,
                edits && open && q.missing() == null,
                edits && q.standing() == Standing.LEFT_OUT && q.recordId() == null,
                officer.may(Permission.DISCLOSURE_APPROVE) && q.standing() == Standing.TO_TAKE_DOWN,
                edits && (q.standing() == Standing.PUBLISHED || q.standing() == Standing.IN_PREPARATION),
                edits && q.kind() != ResultKind.WITH_BASIS);
    }
}
