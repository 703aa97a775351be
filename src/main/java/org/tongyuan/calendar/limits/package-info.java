/** Statutory limits as data, and the page that lists them. */
@NullMarked
package org.tongyuan.calendar.limits;

import org.jspecify.annotations.NullMarked;
