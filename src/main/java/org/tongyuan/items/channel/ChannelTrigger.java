package org.tongyuan.items.channel;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongyuan.items.version.InForceChanged;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.platform.jobs.JobQueue;

/** Orders a look at an item's channels with its publication, to be made after it. A whole imported list waits for the night. */
@Component
class ChannelTrigger {

    private final ItemVersions versions;
    private final OwnAddress own;
    private final JobQueue queue;

    ChannelTrigger(ItemVersions versions, OwnAddress own, JobQueue itemsChannelsQueue) {
        this.versions = versions;
        this.own = own;
        this.queue = itemsChannelsQueue;
    }

    @EventListener
    void order(InForceChanged changed) {
        if (own.isReady() && TransactionSynchronizationManager.isSynchronizationActive()) {
            changed.codes().forEach(code -> versions.inForceId(code).ifPresent(queue::add));
        }
    }
}
