package org.tongyuan.items;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of this module: item versions as cases and pages see them. */
public interface Items {

    /** The version in force today for an item code. */
    Optional<ItemVersion> inForce(String code);

    /** Any version, also a replaced one: a case keeps the version it began with. Throws NotFound. */
    ItemVersion require(UUID versionId);

    /** Items in force that cases here can be made for, of one agency. */
    List<ItemVersion> inForceOf(UUID agencyId);
}
