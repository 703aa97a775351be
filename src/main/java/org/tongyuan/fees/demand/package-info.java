/** What a case owes 缴费通知书, by an entry of the published list. */
@NullMarked
package org.tongyuan.fees.demand;

import org.jspecify.annotations.NullMarked;
