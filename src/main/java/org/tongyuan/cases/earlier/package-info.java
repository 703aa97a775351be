/** Papers that the applicant handed in with an earlier case: offered instead of being asked for again (一证通办). */
@NullMarked
package org.tongyuan.cases.earlier;

import org.jspecify.annotations.NullMarked;
