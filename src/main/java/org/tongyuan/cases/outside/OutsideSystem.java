package org.tongyuan.cases.outside;

import java.net.URI;
import java.time.Instant;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.platform.RuleBroken;

/**
 * A system in which cases of our items are handled and which reports them here.
 *
 * @param code how it is called in addresses
 * @param clientId the application that reports for it
 * @param homeUrl where one acts; links to single cases must lead to the same host
 * @param states what its words for states mean here
 */
public record OutsideSystem(
        UUID id,
        String code,
        String name,
        Kind kind,
        String clientId,
        String homeUrl,
        SequencedMap<String, CaseState> states,
        @Nullable Instant endedAt,
        @Nullable String endedWhy,
        int version) {

    /** Whose system it is: the mark a case of it bears in lists. */
    public enum Kind {
        PROVINCIAL("省级系统"),
        VERTICAL("垂管系统"),
        NATIONAL("国家系统"),
        CITY("市级系统");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** What a word of the system means here (RuleBroken outside.state.unknown). */
    CaseState meaningOf(String word) {
        CaseState state = states.get(word);
        if (state == null) {
            throw new RuleBroken("outside.state.unknown", name, word);
        }
        return state;
    }

    /** People follow a case's link from our pages, so it may only lead to the registered host (RuleBroken outside.link.foreign). */
    void mustOwn(@Nullable String link) {
        if (link == null) {
            return;
        }
        String host = hostOf(link);
        String own = hostOf(homeUrl);
        if (host == null || own == null || !(host.equals(own) || host.endsWith("." + own))) {
            throw new RuleBroken("outside.link.foreign", name, own == null ? homeUrl : own);
        }
    }

    /** The host of an https address, null when it is none. */
    static @Nullable String hostOf(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getUserInfo() == null ? uri.getHost() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
