package org.tongyuan.agencies;

import java.util.UUID;

/** A window of a service centre. */
public record Window(UUID id, UUID centreId, String centreName, String number, String name) {}
