package org.tongyuan.disclosure.powers;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.Items;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Enters a power into the list, changes what is its own, and ends it; each change is a version that says what and why. */
@UseCase
@LegalBasis("政府信息公开条例, art. 20(2)")
class KeepPower {

    private final Powers powers;
    private final Items items;
    private final Publishers publishers;
    private final Journal journal;
    private final LegalTime time;

    KeepPower(Powers powers, Items items, Publishers publishers, Journal journal, LegalTime time) {
        this.powers = powers;
        this.items = items;
        this.publishers = publishers;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public void enter(Power power, SignedIn.Officer officer) {
        mustKeep(officer, power.agencyId());
        if (powers.find(power.code()).isPresent()) {
            throw new RuleBroken("disclosure.power.code-taken", power.code());
        }
        String item = power.itemCode();
        if (item != null) {
            if (powers.hasItem(item)) {
                throw new RuleBroken("disclosure.power.item-taken");
            }
            if (items.inForce(item)
                    .filter(v -> v.agencyId().equals(power.agencyId()))
                    .isEmpty()) {
                throw new RuleBroken("disclosure.power.item-unknown");
            }
        }
        powers.insert(power);
        record("POWER_ENTERED", power, "列入权力清单", "", officer);
    }

    @Transactional
    public void change(Power now, String why, SignedIn.Officer officer) {
        var before = mine(now.code(), officer);
        if (before.end() != null) {
            throw new RuleBroken("disclosure.power.ended");
        }
        List<String> what = now.differences(before);
        if (what.isEmpty()) {
            throw new RuleBroken("disclosure.power.unchanged");
        }
        powers.save(now);
        record("POWER_CHANGED", now, String.join("；", what), why, officer);
    }

    @Transactional
    public void end(String code, String reason, SignedIn.Officer officer) {
        var before = mine(code, officer);
        if (before.end() != null) {
            throw new RuleBroken("disclosure.power.ended");
        }
        var now = before.ended(new Power.End(time.today(), reason.strip()));
        powers.save(now);
        record("POWER_ENDED", now, "取消或者调整", reason.strip(), officer);
    }

    /** What one may not keep is not there. */
    Power mine(String code, SignedIn.Officer officer) {
        var power = powers.require(code);
        officer.mustBeAbleTo(Permission.DISCLOSURE_EDIT);
        if (!keeps(officer, power.agencyId())) {
            throw new NotFound("power " + code);
        }
        return power;
    }

    boolean keeps(SignedIn.Officer officer, UUID agency) {
        return officer.agencyId().equals(agency) || publishers.isInCharge(officer.agencyId());
    }

    private void mustKeep(SignedIn.Officer officer, UUID agency) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_EDIT);
        if (!keeps(officer, agency)) {
            throw new NotAllowed("POWER_OF_OTHER_AGENCY", "disclosure.power.other-agency");
        }
    }

    private void record(String act, Power power, String what, String why, SignedIn.Officer officer) {
        powers.changed(
                power.code(),
                new Powers.Change(power.version(), what, why.strip(), officer.name(), time.today()),
                officer.accountId(),
                time.now());
        journal.record(Entry.of(officer.actor(), act, new Subject("power", power.code()), time.now())
                .with("version", Integer.toString(power.version())));
    }
}
