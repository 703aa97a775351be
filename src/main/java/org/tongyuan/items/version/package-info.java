/** Versions of items: their content, states, publication and the door of the module. */
@NullMarked
package org.tongyuan.items.version;

import org.jspecify.annotations.NullMarked;
