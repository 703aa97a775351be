/** Years of the calendar: the file format, the built-in years, import by an administrator, regions' own rest days. */
@NullMarked
package org.tongyuan.calendar.year;

import org.jspecify.annotations.NullMarked;
