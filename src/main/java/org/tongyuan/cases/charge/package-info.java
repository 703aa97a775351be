/** Cases as the module of fees sees them. */
@NullMarked
package org.tongyuan.cases.charge;

import org.jspecify.annotations.NullMarked;
