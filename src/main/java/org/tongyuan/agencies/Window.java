package org.tongyuan.agencies;

import java.util.UUID;

/** A window of a service centre; {@code agencyId} is the unit that runs the centre. */
public record Window(UUID id, UUID centreId, String centreName, UUID agencyId, String number, String name) {}
