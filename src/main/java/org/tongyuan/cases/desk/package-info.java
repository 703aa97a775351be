/** The officers' pages: what is due, the case page with its acts, window intake, and items settled on the spot. */
@NullMarked
package org.tongyuan.cases.desk;

import org.jspecify.annotations.NullMarked;
