package org.tongyuan.items.channel;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.channel.ChannelChecks.Row;
import org.tongyuan.items.channel.Facts.Difference;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.items.version.VersionHash;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/**
 * Looks at every channel of a version as the public gets it, and compares what it says with the version, fact by fact: a changed page may
 * well have kept its hash.
 */
@UseCase
class CheckChannels {

    private static final String HASH = "版本指纹";
    private static final int OK = 200;
    private static final int SHOWN = 500;

    private final Fetch fetch;
    private final OwnAddress own;
    private final OutsideCopies copies;
    private final OutsideHosts hosts;
    private final ItemSheets sheets;
    private final LegalTime time;

    CheckChannels(
            Fetch fetch, OwnAddress own, OutsideCopies copies, OutsideHosts hosts, ItemSheets sheets, LegalTime time) {
        this.fetch = fetch;
        this.own = own;
        this.copies = copies;
        this.hosts = hosts;
        this.sheets = sheets;
        this.time = time;
    }

    /** One row for each channel and address; outside a transaction, since it waits for others. */
    List<Row> look(StoredVersion version) {
        var rows = new ArrayList<Row>();
        for (OwnAddress.Base base : own.bases()) {
            for (Channel channel : Channel.values()) {
                String path = channel.path(version.code());
                rows.add(ownRow(version, channel, URI.create(base.url() + path), base.shown() + path));
            }
        }
        copies.of(version.code()).forEach(copy -> rows.add(outsideRow(version, copy)));
        return rows;
    }

    private Row ownRow(StoredVersion version, Channel channel, URI uri, String shown) {
        try {
            Answer answer = answered(uri);
            UnaryOperator<String> fit =
                    channel.medium() == Channel.Medium.PDF ? sheets::onPaper : UnaryOperator.identity();
            Seen seen = FactReader.read(channel.medium(), answer);
            var differing = new ArrayList<Difference>();
            hash(version, answer.headerHash(), differing);
            hash(version, seen.hash(), differing);
            differing.addAll(expected(version).differences(seen.facts(), fit));
            return row(channel.label(), shown, true, seen.hash(), differing, null);
        } catch (Fetch.Failed e) {
            return row(channel.label(), shown, true, null, List.of(), e.words());
        } catch (FactReader.Unreadable e) {
            return row(channel.label(), shown, true, null, List.of(), "内容无法读取");
        }
    }

    /** A copy must say the same; a hash it may lack, when whoever made it did not take it over, but must not have a wrong one. */
    private Row outsideRow(StoredVersion version, OutsideCopies.Copy copy) {
        String address = copy.address(version.code());
        try {
            URI uri = URI.create(address);
            var refusal = hosts.refusal(uri);
            if (refusal.isPresent()) {
                return row(copy.channel(), address, false, null, List.of(), refusal.get());
            }
            Seen seen = FactReader.page(answered(uri).text());
            if (seen.facts().values().isEmpty()) {
                return row(copy.channel(), address, false, seen.hash(), List.of(), "页面没有要素标注（data-fact），无法核对");
            }
            var differing = new ArrayList<Difference>();
            if (seen.hash() != null) {
                hash(version, seen.hash(), differing);
            }
            differing.addAll(expected(version).differences(seen.facts(), UnaryOperator.identity()));
            return row(copy.channel(), address, false, seen.hash(), differing, null);
        } catch (IllegalArgumentException e) {
            return row(copy.channel(), address, false, null, List.of(), "网址写得不对");
        } catch (Fetch.Failed e) {
            return row(copy.channel(), address, false, null, List.of(), e.words());
        }
    }

    private Answer answered(URI uri) throws Fetch.Failed {
        Answer answer = fetch.get(uri);
        if (answer.status() != OK) {
            throw new Fetch.Failed("答复的状态是 " + answer.status() + "，不是 200");
        }
        return answer;
    }

    private static Facts expected(StoredVersion version) {
        return Facts.of(Section.of(version));
    }

    private static void hash(StoredVersion version, @Nullable String seen, List<Difference> differing) {
        if (!version.contentHash().equals(seen)) {
            String instead = seen == null || seen.isEmpty() ? "（没有）" : seen;
            boolean whole = instead.length() == version.contentHash().length();
            var difference = new Difference(
                    HASH, VersionHash.brief(version.contentHash()), whole ? VersionHash.brief(instead) : instead);
            if (!differing.contains(difference)) {
                differing.add(difference);
            }
        }
    }

    private Row row(
            String channel,
            String address,
            boolean ours,
            @Nullable String hash,
            List<Difference> differing,
            @Nullable String problem) {
        var shown = differing.stream()
                .map(d -> new Difference(d.fact(), shortened(d.expected()), shortened(d.seen())))
                .toList();
        return new Row(channel, address, ours, hash == null ? null : shortened(hash), shown, problem, time.now());
    }

    private static String shortened(String text) {
        String clean = text.replace("\0", "");
        return clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
    }
}
