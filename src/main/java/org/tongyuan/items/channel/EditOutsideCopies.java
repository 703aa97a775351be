package org.tongyuan.items.channel;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.version.Actors;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Registers where others keep copies of a guide, and ends that. */
@UseCase
class EditOutsideCopies {

    private final OutsideCopies copies;
    private final OutsideHosts hosts;
    private final Journal journal;
    private final LegalTime time;

    EditOutsideCopies(OutsideCopies copies, OutsideHosts hosts, Journal journal, LegalTime time) {
        this.copies = copies;
        this.hosts = hosts;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID add(StoredVersion item, OutsideCopyForm form, Actor actor) {
        String url = form.url().strip();
        if (!hosts.knows(url.replace("{code}", item.code()))) {
            throw new RuleBroken("item.copy.host", hostOf(url));
        }
        if (form.everyItem() && !url.contains("{code}")) {
            throw new RuleBroken("item.copy.every-item");
        }
        UUID id = copies.add(
                form.everyItem() ? null : item.code(), form.channel().strip(), url, time.now(), Actors.text(actor));
        record("ITEM_COPY_REGISTERED", id, actor);
        return id;
    }

    @Transactional
    void end(UUID id, String itemCode, Actor actor) {
        if (!copies.end(id, itemCode, time.now(), Actors.text(actor))) {
            throw new NotFound("outside copy " + id);
        }
        record("ITEM_COPY_ENDED", id, actor);
    }

    private void record(String act, UUID id, Actor actor) {
        journal.record(Entry.of(actor, act, new Subject("outside-copy", id.toString()), time.now()));
    }

    private static String hostOf(String url) {
        try {
            @Nullable String host = URI.create(url.replace("{code}", "0")).getHost();
            return host == null ? url : host;
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
