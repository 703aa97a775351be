/** What the records of the counter share: their seals in the journal, and what the case page shows of them. */
@NullMarked
package org.tongyuan.cases.counter;

import org.jspecify.annotations.NullMarked;
