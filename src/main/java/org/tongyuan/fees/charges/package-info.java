/** The published list of charges 收费公示. */
@NullMarked
package org.tongyuan.fees.charges;

import org.jspecify.annotations.NullMarked;
