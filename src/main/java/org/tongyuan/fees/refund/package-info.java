/** Money given back 退款. */
@NullMarked
package org.tongyuan.fees.refund;

import org.jspecify.annotations.NullMarked;
