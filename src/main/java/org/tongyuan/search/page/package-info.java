/** The public search page. */
@NullMarked
package org.tongyuan.search.page;

import org.jspecify.annotations.NullMarked;
