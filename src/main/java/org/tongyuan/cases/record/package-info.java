/** The case file (案卷): the aggregate with its clocks and steps, and how it is kept. */
@NullMarked
package org.tongyuan.cases.record;

import org.jspecify.annotations.NullMarked;
