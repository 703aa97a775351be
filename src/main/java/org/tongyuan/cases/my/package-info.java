/** My cases 我的办件: what a citizen sees of their cases and can do about them. */
@NullMarked
package org.tongyuan.cases.my;

import org.jspecify.annotations.NullMarked;
