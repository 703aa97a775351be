/** Verification: finds what was changed, removed or reordered behind the application's back. */
@NullMarked
package org.tongyuan.journal.verification;

import org.jspecify.annotations.NullMarked;
