package org.tongyuan.cases.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished case as it was filed.
 *
 * @param archiveNumber 档号, given once
 * @param keepUntil last day of the retention period, null when it is kept for good
 * @param hashList SHA-256 of the package's list of SHA-256 digests
 */
record ArchivedCase(
        UUID id,
        UUID caseId,
        String caseNumber,
        String itemName,
        UUID agencyId,
        String archiveNumber,
        String fonds,
        int year,
        String retention,
        @Nullable LocalDate keepUntil,
        String retentionBasis,
        boolean basisVerified,
        LocalDate endedOn,
        Instant filedAt,
        String filedBy,
        String hashList) {

    /** The same with the digest of its list. */
    ArchivedCase listed(String list) {
        return new ArchivedCase(
                id,
                caseId,
                caseNumber,
                itemName,
                agencyId,
                archiveNumber,
                fonds,
                year,
                retention,
                keepUntil,
                retentionBasis,
                basisVerified,
                endedOn,
                filedAt,
                filedBy,
                Digests.of(list).sha256());
    }
}
