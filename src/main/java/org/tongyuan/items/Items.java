package org.tongyuan.items;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of this module: item versions as cases and pages see them. */
public interface Items {

    /** The version in force today for an item code. */
    Optional<ItemVersion> inForce(String code);

    /** Any version, also a replaced one: a case keeps the version it began with. Throws NotFound. */
    ItemVersion require(UUID versionId);

    /** Items in force that cases here can be made for, of one agency. */
    List<ItemVersion> inForceOf(UUID agencyId);

    /** Codes of the items in force under exactly this name; more than one when several agencies have it. */
    List<String> codesNamed(String name);

    /** Codes of all items in force, in order. */
    List<String> codes();

    /** Topics (生活事件) of items in force with how many items each has, most first. */
    List<Counted> topics();

    /** Agencies that have items in force, with how many; {@code id} is the agency's. */
    List<Counted> agenciesWithItems();

    /** Items in force that can be applied for online here, what is settled on the spot first. */
    List<Named> popular(int most);

    /** Items in force that charge something, of one agency or with null of all, by agency and name, at most so many. */
    List<Charging> charging(@Nullable UUID agencyId, int most);

    /** An item with its published fees, those that say 不收费 left out. */
    record Charging(String code, String name, UUID agencyId, String agencyName, List<Fee> fees) {}

    /** A name with how many items stand under it; {@code id} is empty for a topic. */
    record Counted(String id, String name, int count) {}

    /** An item by code and name. */
    record Named(String code, String name, String agencyName) {}
}
