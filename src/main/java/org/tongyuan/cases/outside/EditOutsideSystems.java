package org.tongyuan.cases.outside;

import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.CaseState;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** An administrator registers an outside system, changes what its states mean here, or ends it. */
@UseCase
class EditOutsideSystems {

    private final OutsideSystems systems;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    EditOutsideSystems(OutsideSystems systems, CurrentUser user, Journal journal, LegalTime time) {
        this.systems = systems;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void register(OutsideSystemForm form, SequencedMap<String, CaseState> words) {
        register(form, words, mayEdit().actor());
    }

    /** The demo county's systems are registered by nobody who is signed in. */
    void register(OutsideSystemForm form, SequencedMap<String, CaseState> words, Actor by) {
        var system = new OutsideSystem(
                Ids.next(),
                form.code(),
                form.name(),
                form.chosenKind(),
                form.clientId(),
                form.homeUrl(),
                words,
                null,
                null,
                1);
        systems.add(system, time.now(), by.kind() + ":" + by.id());
        record(system.id(), system.code(), "OUTSIDE_SYSTEM_REGISTERED", by);
    }

    /** What a word means from now on; cases keep what they were reported with until the next report. */
    @Transactional
    void change(String code, OutsideSystemForm form, SequencedMap<String, CaseState> words) {
        SignedIn who = mayEdit();
        OutsideSystem known = systems.lock(systems.require(code).id());
        mustBeInUse(known);
        systems.save(new OutsideSystem(
                known.id(),
                known.code(),
                form.name(),
                form.chosenKind(),
                form.clientId(),
                form.homeUrl(),
                words,
                null,
                null,
                form.seen()));
        record(known.id(), code, "OUTSIDE_SYSTEM_CHANGED", who.actor());
    }

    @Transactional
    void end(String code, String why) {
        SignedIn who = mayEdit();
        if (why.isBlank()) {
            throw new RuleBroken("outside.system.end-reason");
        }
        OutsideSystem known = systems.lock(systems.require(code).id());
        mustBeInUse(known);
        systems.end(
                known.id(), time.now(), who.actor().kind() + ":" + who.actor().id(), why.strip());
        record(known.id(), code, "OUTSIDE_SYSTEM_ENDED", who.actor());
    }

    private SignedIn mayEdit() {
        SignedIn who = user.require();
        who.mustBeAbleTo(Permission.OUTSIDE_EDIT);
        return who;
    }

    private static void mustBeInUse(OutsideSystem system) {
        if (system.ended()) {
            throw new RuleBroken("outside.system.ended", system.name());
        }
    }

    private void record(UUID id, String code, String act, Actor by) {
        journal.record(Entry.of(by, act, new Subject(OutsideSystemSeals.KIND, id.toString()), time.now())
                .with("number", code)
                .sealed(systems.seal(id)));
        systems.forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                systems.forget();
            }
        });
    }
}
