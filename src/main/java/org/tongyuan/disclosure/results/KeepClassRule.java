package org.tongyuan.disclosure.results;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.ResultRecords.Person;
import org.tongyuan.disclosure.results.ClassRule.Approval;
import org.tongyuan.disclosure.results.ClassRule.End;
import org.tongyuan.disclosure.results.ClassRule.Review;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Writes a class rule, examines it, lets it take effect and ends it; who wrote it neither examines nor approves it. */
@UseCase
class KeepClassRule {

    private final ClassRules rules;
    private final ResultRights rights;
    private final ReleaseByRule release;
    private final ResultJournal journal;
    private final LegalTime time;

    KeepClassRule(ClassRules rules, ResultRights rights, ReleaseByRule release, ResultJournal journal, LegalTime time) {
        this.rules = rules;
        this.rights = rights;
        this.release = release;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @LegalBasis("个人信息保护法, art. 55")
    public UUID draft(ClassRule.Text text, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_EDIT);
        if (!rights.sees(officer, text.agencyId())) {
            throw new NotAllowed("CLASS_RULE_OF_OTHER_AGENCY", "disclosure.rule.other-agency");
        }
        if (text.until().isBefore(text.from()) || text.until().isBefore(time.today())) {
            throw new RuleBroken("disclosure.rule.term");
        }
        UUID id = Ids.next();
        rules.insert(new ClassRule(id, text, person(officer), time.today(), null, null, null, 0), time.now());
        write("CLASS_RULE_DRAFTED", id, officer.actor());
        return id;
    }

    /** The conclusion of the secrecy review that results of this class may be public. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    @LegalBasis("保守国家秘密法, art. 35")
    public void review(UUID id, String basis, SignedIn.Officer officer) {
        var rule = mine(id, Permission.DISCLOSURE_REVIEW, officer);
        rules.save(rule.reviewed(new Review(person(officer), basis.strip(), time.today())));
        write("CLASS_RULE_REVIEWED", id, officer.actor());
    }

    @Transactional
    public void approve(UUID id, SignedIn.Officer officer) {
        var rule = mine(id, Permission.DISCLOSURE_APPROVE, officer);
        rules.save(rule.approved(new Approval(person(officer), time.today())));
        write("CLASS_RULE_APPROVED", id, officer.actor());
    }

    @Transactional
    public void end(UUID id, String reason, SignedIn.Officer officer) {
        var rule = mine(id, Permission.DISCLOSURE_APPROVE, officer);
        rules.save(rule.ended(new End(officer.name(), reason.strip(), time.today())));
        write("CLASS_RULE_ENDED", id, officer.actor());
    }

    /** Does at once what the next tick would do. Gives how many went public. */
    public int releaseNow(UUID id, SignedIn.Officer officer) {
        var rule = mine(id, Permission.DISCLOSURE_EDIT, officer);
        if (rule.stateOn(time.today()) != ClassRule.State.IN_FORCE) {
            throw new RuleBroken(
                    "disclosure.rule.not-in-this-state",
                    rule.stateOn(time.today()).label());
        }
        return release.by(rule, true);
    }

    private ClassRule mine(UUID id, Permission permission, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_READ);
        var rule = rules.require(id);
        if (!rights.sees(officer, rule.text().agencyId())) {
            throw new NotFound("class rule " + id);
        }
        officer.mustBeAbleTo(permission);
        return rule;
    }

    private void write(String act, UUID rule, Actor actor) {
        journal.write(act, ResultJournal.rule(rule), actor, Map.of());
    }

    private static Person person(SignedIn.Officer officer) {
        return new Person(officer.accountId(), officer.name());
    }
}
