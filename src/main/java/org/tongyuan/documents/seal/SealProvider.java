package org.tongyuan.documents.seal;

import java.util.UUID;
import org.tongyuan.platform.LegalBasis;

/**
 * Seals the files of letters in an agency's name. One is chosen by {@code tongyuan.seals.provider}; a county's unified e-seal system is
 * joined by a bean of this type. It is asked outside the transactions of acts, may be slow, and throws when it cannot seal: the letter
 * then waits and is tried again.
 */
@LegalBasis("国令第716号, art. 9")
public interface SealProvider {

    /** The name by which the setting chooses it. */
    String id();

    /** Whether its seals are for show only: production does not start with it. */
    boolean isDemonstration();

    /** What stands on the letter; drawn before the file is sealed, and part of what is sealed. */
    SealPicture picture(UUID agencyId, String agencyName);

    /** {@code sm3}: the digest of the whole file, 32 bytes. */
    SealValue seal(UUID agencyId, String agencyName, byte[] sm3);
}
