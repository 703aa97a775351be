/** The desks of fees: a demand with all that belongs to it, the one cash desk, receipts. */
@NullMarked
package org.tongyuan.fees.desk;

import org.jspecify.annotations.NullMarked;
