/** Limits that passed: the public list with reasons, the list of reasons owed, and acts recorded late. Reads only. */
@NullMarked
package org.tongyuan.cases.overdue;

import org.jspecify.annotations.NullMarked;
