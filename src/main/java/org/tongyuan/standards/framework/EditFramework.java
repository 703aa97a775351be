package org.tongyuan.standards.framework;

import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.framework.FrameworkForms.NodeForm;

/** Changes a framework: its nodes, and how many standards each should have. */
@UseCase
class EditFramework {

    private final Frameworks frameworks;
    private final FrameworkTree tree;
    private final Journal journal;
    private final LegalTime time;

    EditFramework(Frameworks frameworks, FrameworkTree tree, Journal journal, LegalTime time) {
        this.frameworks = frameworks;
        this.tree = tree;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void add(String code, NodeForm node, SignedIn.Officer officer) {
        begin(code, officer);
        String parent = node.parent();
        if (parent != null && !tree.has(code, parent)) {
            throw new RuleBroken("framework.node.parent", parent);
        }
        if (!tree.add(code, node)) {
            throw new RuleBroken("framework.node.taken", node.number());
        }
        record(code, node.number(), "FRAMEWORK_NODE_ADDED", officer);
    }

    @Transactional
    void change(String code, NodeForm node, SignedIn.Officer officer) {
        begin(code, officer);
        mustHave(code, node.number());
        tree.change(code, node);
        record(code, node.number(), "FRAMEWORK_NODE_CHANGED", officer);
    }

    @Transactional
    void remove(String code, String node, SignedIn.Officer officer) {
        begin(code, officer);
        mustHave(code, node);
        if (!tree.remove(code, node)) {
            throw new RuleBroken("framework.node.in-use", node);
        }
        record(code, node, "FRAMEWORK_NODE_REMOVED", officer);
    }

    private void begin(String code, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        if (frameworks.find(code).isEmpty()) {
            throw new NotFound("framework " + code);
        }
    }

    private void mustHave(String code, String node) {
        if (!tree.has(code, node)) {
            throw new NotFound("node " + node + " of " + code);
        }
    }

    private void record(String code, String node, String act, SignedIn.Officer officer) {
        journal.record(entry(code, node, act, officer));
    }

    private Entry entry(String code, String node, String act, SignedIn.Officer officer) {
        return Entry.of(officer.actor(), act, new Subject("standard-framework", code), time.now())
                .with("node", node);
    }
}
