/** Money that came in 缴款: at the desk, and through the payment gateway. */
@NullMarked
package org.tongyuan.fees.payment;

import org.jspecify.annotations.NullMarked;
