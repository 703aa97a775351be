/** Drafting, review and publication of items by staff. */
@NullMarked
package org.tongyuan.items.editing;

import org.jspecify.annotations.NullMarked;
