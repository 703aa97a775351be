/** Public pages and API of items in force. */
@NullMarked
package org.tongyuan.items.guide;

import org.jspecify.annotations.NullMarked;
