package org.tongyuan.cases.tables;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.outside.OutsideRights;
import org.tongyuan.cases.outside.OutsideSystems;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/**
 * An officer hands in a list of an outside system's cases, for a system that cannot report by itself. A file that is no list is refused
 * at once; its rows are worked through afterwards, each as if the system had reported it.
 */
@UseCase
class HandInOutsideList {

    private final OutsideImports imports;
    private final OutsideSystems systems;
    private final OutsideRights rights;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    HandInOutsideList(
            OutsideImports imports,
            OutsideSystems systems,
            OutsideRights rights,
            Journal journal,
            ApplicationEventPublisher events,
            LegalTime time) {
        this.imports = imports;
        this.systems = systems;
        this.rights = rights;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    @Transactional
    UUID handIn(String systemCode, String fileName, byte[] content, SignedIn who) {
        var system = systems.require(systemCode);
        rights.mustReport(who, system);
        int rows = OutsideList.read(content).rows().size();
        UUID id = Ids.next();
        var file = new OutsideImports.Handed(fileName, content, sha256(content));
        imports.add(id, system.id(), file, rows, who.actor(), time.now());
        journal.record(Entry.of(
                        who.actor(), "OUTSIDE_LIST_HANDED_IN", new Subject("outside-import", id.toString()), time.now())
                .with("system", systemCode)
                .with("file", file.sha256())
                .with("rows", String.valueOf(rows)));
        events.publishEvent(new OutsideImportQueue.Added(id));
        return id;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
