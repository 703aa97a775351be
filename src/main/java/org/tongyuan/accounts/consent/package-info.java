/** Consent to electronic service (电子送达): who agreed, and in which system they are served. */
@NullMarked
package org.tongyuan.accounts.consent;

import org.jspecify.annotations.NullMarked;
