/** Credit records of the product itself (信用记录): broken and false undertakings and what else bars a person from undertaking, until repaired. */
@NullMarked
package org.tongyuan.cases.credit;

import org.jspecify.annotations.NullMarked;
