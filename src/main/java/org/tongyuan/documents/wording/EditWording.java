package org.tongyuan.documents.wording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Words for a letter: drafted by one person, approved by another, taken back with a reason. Issued letters keep the words they had. */
@UseCase
class EditWording {

    private static final int MOST_WHY = 500;

    private final Wordings wordings;
    private final WordingForms forms;
    private final Agencies agencies;
    private final Journal journal;
    private final LegalTime time;

    EditWording(Wordings wordings, WordingForms forms, Agencies agencies, Journal journal, LegalTime time) {
        this.wordings = wordings;
        this.forms = forms;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID draft(String template, @Nullable UUID agencyId, String body, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.LETTER_EDIT);
        forms.require(template);
        if (agencyId != null) {
            agencies.require(agencyId);
        }
        var wording = new Wording(Ids.next(), template, agencyId, clean(body), 0, by(who), null, null, null);
        mustRead(wording);
        wordings.add(wording);
        record("LETTER_WORDING_DRAFTED", wording, who);
        return wording.id();
    }

    /** {@code seen}: how often it had been changed when it was read. Whoever changes it is its writer from then on. */
    @Transactional
    void reword(UUID id, String body, int seen, SignedIn.Officer who) {
        Wording wording = begin(id, who);
        mustBeDraft(wording);
        if (wording.edits() != seen) {
            throw new RuleBroken("letter.wording.changed");
        }
        var by = by(who);
        var changed =
                new Wording(id, wording.template(), wording.agencyId(), clean(body), seen + 1, by, null, null, null);
        mustRead(changed);
        wordings.reword(id, changed.body(), by);
        record("LETTER_WORDING_CHANGED", changed, who);
    }

    /** Of exactly the words that were read; from now on letters are issued with them. */
    @Transactional
    void approve(UUID id, int seen, SignedIn.Officer who) {
        Wording wording = begin(id, who);
        mustBeDraft(wording);
        if (wording.edits() != seen) {
            throw new RuleBroken("letter.wording.changed");
        }
        if (wording.written().id().equals(who.accountId())) {
            throw new RuleBroken("letter.wording.own");
        }
        mustBeWhole(wording);
        wordings.approve(wording, by(who));
        record("LETTER_WORDING_APPROVED", wording, who);
    }

    @Transactional
    void withdraw(UUID id, String why, SignedIn.Officer who) {
        Wording wording = begin(id, who);
        if (wording.withdrawn() != null) {
            throw new RuleBroken("letter.wording.withdrawn");
        }
        if (why.isBlank() || why.length() > MOST_WHY) {
            throw new RuleBroken("letter.wording.why");
        }
        wordings.withdraw(id, why.strip(), by(who));
        record("LETTER_WORDING_WITHDRAWN", wording, who);
    }

    /** What keeps words from approval: errors of writing, and parts that law requires. */
    List<String> objections(Wording wording) {
        var text = WordingText.parse(wording.body());
        return text.problems().isEmpty()
                ? forms.require(wording.template()).missingFrom(text).stream()
                        .map(slot -> "缺少必备内容{" + slot.label() + "}，或者它只在别的条件下才出现")
                        .toList()
                : text.problems();
    }

    private Wording begin(UUID id, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.LETTER_EDIT);
        return wordings.lock(id);
    }

    private static void mustBeDraft(Wording wording) {
        if (!wording.isDraft()) {
            throw new RuleBroken("letter.wording.closed");
        }
    }

    private static void mustRead(Wording wording) {
        var problems = WordingText.parse(wording.body()).problems();
        if (!problems.isEmpty()) {
            throw new RuleBroken("letter.wording.unreadable", String.join("；", problems));
        }
    }

    private void mustBeWhole(Wording wording) {
        mustRead(wording);
        var missing = forms.require(wording.template()).missingFrom(WordingText.parse(wording.body()));
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    "letter.wording.missing", missing.stream().map(Slot::label).collect(Collectors.joining("、")));
        }
    }

    private static String clean(String body) {
        return body.replaceAll("\\R", "\n").strip() + "\n";
    }

    private Wording.By by(SignedIn.Officer who) {
        return new Wording.By(who.accountId(), who.name(), now());
    }

    private Instant now() {
        return time.now();
    }

    private void record(String act, Wording wording, SignedIn.Officer who) {
        journal.record(Entry.of(
                        who.actor(),
                        act,
                        new Subject("letter-wording", wording.id().toString()),
                        now())
                .with("template", wording.template())
                .with("agency", String.valueOf(wording.agencyId()))
                .with("version", wording.version()));
    }
}
