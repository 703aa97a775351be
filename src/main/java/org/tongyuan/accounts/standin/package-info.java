/** AB岗: who stands in for whom, leave that switches it on, and what a stand-in may do today. */
@NullMarked
package org.tongyuan.accounts.standin;

import org.jspecify.annotations.NullMarked;
