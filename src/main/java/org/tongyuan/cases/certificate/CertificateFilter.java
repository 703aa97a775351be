package org.tongyuan.cases.certificate;

import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.record.Standing;

/**
 * Which certificates to list.
 *
 * @param standing null for all
 * @param within natural days within which a valid one ends, null for any
 * @param number of the certificate or of its case, empty for any
 */
record CertificateFilter(
        @Nullable Standing standing, @Nullable Integer within, String number) {}
