/** The payment gateway of the demonstration, which takes no money. */
@NullMarked
package org.tongyuan.fees.testgateway;

import org.jspecify.annotations.NullMarked;
