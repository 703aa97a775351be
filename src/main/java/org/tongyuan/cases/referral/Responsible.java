package org.tongyuan.cases.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * Who answers for a case or a question now.
 *
 * @param first whether they are the one who was asked first, rather than one who took it over
 */
public record Responsible(UUID accountId, String name, UUID agencyId, String agency, Instant since, boolean first) {}
