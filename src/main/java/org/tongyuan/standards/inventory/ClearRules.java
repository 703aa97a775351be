package org.tongyuan.standards.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.inventory.ExistingRule.Decision;
import org.tongyuan.standards.inventory.ExistingRule.Kind;
import org.tongyuan.standards.register.Standards;

/** Takes an existing rule into the inventory, decides what becomes of it, and says when that is done. */
@UseCase
class ClearRules {

    /** A rule as it stands in its document. */
    record Found(String title, String documentNumber, String issuer, LocalDate issuedOn, Kind kind) {}

    /** What becomes of it; {@code standard} is the address of the standard it becomes, null when there is none yet. */
    record Plan(
            Decision decision,
            String reason,
            UUID owner,
            LocalDate due,
            @Nullable String standard) {}

    private final ExistingRules rules;
    private final Standards standards;
    private final Agencies agencies;
    private final Journal journal;
    private final LegalTime time;

    ClearRules(ExistingRules rules, Standards standards, Agencies agencies, Journal journal, LegalTime time) {
        this.rules = rules;
        this.standards = standards;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public UUID register(Found found, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        var rule = new ExistingRule(
                Ids.next(),
                found.title(),
                found.documentNumber(),
                found.issuer(),
                found.issuedOn(),
                found.kind(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        rules.insert(rule);
        journal.record(entry("RULE_REGISTERED", rule.id(), officer));
        return rule.id();
    }

    @Transactional
    public void decide(UUID id, Plan plan, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        agencies.require(plan.owner());
        String slug = plan.standard();
        UUID standard = slug == null ? null : standards.require(slug).id();
        rules.update(rules.require(id)
                .decided(plan.decision(), plan.reason(), plan.owner(), plan.due(), standard, time.today()));
        journal.record(entry("RULE_DECIDED", id, officer)
                .with("decision", plan.decision().name()));
    }

    @Transactional
    public void done(UUID id, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        rules.update(rules.require(id).done(time.today()));
        journal.record(entry("RULE_CLEARED", id, officer));
    }

    private Entry entry(String act, UUID id, SignedIn.Officer officer) {
        return Entry.of(officer.actor(), act, new Subject("existing-rule", id.toString()), time.now());
    }
}
