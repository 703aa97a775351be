package org.tongyuan.items.channel;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.channel.ChannelChecks.Row;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Looks at the channels of items by itself: of one when it is published, of all every night. Only what is in force is looked at. */
@Component
class ChannelWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelWatch.class);

    private final JdbcClient jdbc;
    private final ItemVersions versions;
    private final CheckChannels check;
    private final ChannelChecks checks;
    private final Journal journal;
    private final LegalTime time;

    ChannelWatch(
            JdbcClient jdbc,
            ItemVersions versions,
            CheckChannels check,
            ChannelChecks checks,
            Journal journal,
            LegalTime time) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.check = check;
        this.checks = checks;
        this.journal = journal;
        this.time = time;
    }

    /** Looks and keeps what was found; tells whether all agree. A version no longer in force is let be. */
    boolean lookAt(UUID versionId) {
        StoredVersion version = versions.find(versionId).orElse(null);
        if (version == null
                || versions.inForceId(version.code()).filter(versionId::equals).isEmpty()) {
            return true;
        }
        List<Row> rows = check.look(version);
        checks.replace(version, rows);
        return rows.stream().allMatch(Row::equal);
    }

    /** Every item in force, one after the other; one that cannot be looked at does not keep the others back. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NEVER)
    public void lookAtAll() {
        List<UUID> all = jdbc.sql("SELECT in_force FROM items.item WHERE in_force IS NOT NULL ORDER BY id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        int differing = 0;
        for (UUID id : all) {
            try {
                differing += lookAt(id) ? 0 : 1;
            } catch (RuntimeException e) {
                LOG.warn("channels of item version {} could not be looked at", id, e);
                differing++;
            }
        }
        var subject = new Subject("item-channels", time.today().toString());
        journal.record(Entry.of(Actor.system("items-channels"), "ITEM_CHANNELS_CHECKED", subject, time.now())
                .with("items", Integer.toString(all.size()))
                .with("differing", Integer.toString(differing)));
    }
}
