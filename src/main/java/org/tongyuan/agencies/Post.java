package org.tongyuan.agencies;

import java.util.UUID;

/** A post (岗位) of an agency, held by members of its staff. */
public record Post(UUID id, UUID agencyId, String name) {}
