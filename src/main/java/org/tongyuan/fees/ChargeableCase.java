package org.tongyuan.fees;

import java.util.UUID;

/**
 * A case as far as a fee is concerned.
 *
 * @param itemVersionId the version with which it began: its list of fees is what may be charged
 * @param ended whether nothing more can be done in it
 */
public record ChargeableCase(
        UUID id,
        String number,
        UUID itemVersionId,
        String itemCode,
        String itemName,
        UUID agencyId,
        String regionCode,
        UUID applicantId,
        boolean ended) {}
