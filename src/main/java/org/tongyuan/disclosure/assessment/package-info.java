/** Assessment 考核: how each agency does by figures that its records give; every figure opens the records behind it. */
@NullMarked
package org.tongyuan.disclosure.assessment;

import org.jspecify.annotations.NullMarked;
