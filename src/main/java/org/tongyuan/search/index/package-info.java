/** The index itself: words, rows and queries. */
@NullMarked
package org.tongyuan.search.index;

import org.jspecify.annotations.NullMarked;
