/** Closing of days 日结. */
@NullMarked
package org.tongyuan.fees.closing;

import org.jspecify.annotations.NullMarked;
