/** Figures of the product itself on the management port, beside what the frameworks measure. */
@NullMarked
package org.tongyuan.platform.metrics;

import org.jspecify.annotations.NullMarked;
