package org.tongyuan.standards.framework;

import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.register.MoveStandard;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.Standards;

/** Gives a standard its place in a framework, and takes it out again. */
@UseCase
class PlaceStandard {

    private final Standards standards;
    private final Frameworks frameworks;
    private final Journal journal;
    private final LegalTime time;

    PlaceStandard(Standards standards, Frameworks frameworks, Journal journal, LegalTime time) {
        this.standards = standards;
        this.frameworks = frameworks;
        this.journal = journal;
        this.time = time;
    }

    /** ADOPTED 有标采标, MADE 无标制标; again with another relation or note it changes those. */
    @Transactional
    public void place(
            String slug, String framework, String node, String relation, String note, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard standard = standards.require(slug);
        if (frameworks.nodes(framework).stream().noneMatch(n -> n.number().equals(node) && n.should() > 0)) {
            throw new RuleBroken("place.no-such-node");
        }
        frameworks.place(framework, node, standard.code(), relation, note);
        journal.record(Entry.of(officer.actor(), "STANDARD_PLACED", MoveStandard.subject(standard), time.now())
                .with("framework", framework)
                .with("node", node));
    }

    @Transactional
    public void remove(String slug, String framework, String node, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard standard = standards.require(slug);
        if (frameworks.remove(framework, node, standard.id())) {
            journal.record(Entry.of(officer.actor(), "STANDARD_DISPLACED", MoveStandard.subject(standard), time.now())
                    .with("framework", framework)
                    .with("node", node));
        }
    }
}
