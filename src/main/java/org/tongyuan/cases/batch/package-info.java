/** One act on many cases, each in a transaction of its own. */
@NullMarked
package org.tongyuan.cases.batch;

import org.jspecify.annotations.NullMarked;
