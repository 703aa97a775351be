package org.tongyuan.agencies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of this module: regions, agencies and windows as others see them. Unknown ids throw NotFound. */
public interface Agencies {

    Agency require(UUID id);

    Optional<Agency> byCode(String unifiedSocialCreditCode);

    Optional<Agency> byName(String regionCode, String name);

    List<Agency> all();

    /** Registers an agency found in an import; the code is kept as given and marked verified or doubtful. */
    Agency register(String regionCode, String name, @Nullable String code);

    /** The posts of an agency in use. */
    List<Post> postsOf(UUID agencyId);

    /** Finds the post of this name or registers it. */
    Post post(UUID agencyId, String name);

    Region region(String code);

    /** The regions right below one that this installation knows, by code. */
    List<Region> regionsUnder(String code);

    /**
     * The region with a division code of six digits, registered with those above it when this installation does not know it yet;
     * empty when the country has no such division.
     */
    Optional<Region> findOrRegisterRegion(String code);

    /** The region this installation serves, e.g. 990122. */
    Region home();

    /** The government of the region, e.g. 清和县人民政府. */
    String governmentOf(String regionCode);

    Window window(UUID id);

    List<Window> windows();
}
