/** The payer's own pages. */
@NullMarked
package org.tongyuan.fees.my;

import org.jspecify.annotations.NullMarked;
