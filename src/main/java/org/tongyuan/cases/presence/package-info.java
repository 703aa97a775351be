/** Presence (到场): who stands at the window for a case, for themselves or for whom and by what right. */
@NullMarked
package org.tongyuan.cases.presence;

import org.jspecify.annotations.NullMarked;
