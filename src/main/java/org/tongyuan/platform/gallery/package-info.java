/** The gallery of page parts, in the demo profile only. */
@NullMarked
package org.tongyuan.platform.gallery;

import org.jspecify.annotations.NullMarked;
