/** What the profiles {@code demo} and {@code production} promise, enforced at start. */
@NullMarked
package org.tongyuan.platform.profiles;

import org.jspecify.annotations.NullMarked;
