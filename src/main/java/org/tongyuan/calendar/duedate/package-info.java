/** The due-date calculator for everybody: page, API, and the calendar of a year. */
@NullMarked
package org.tongyuan.calendar.duedate;

import org.jspecify.annotations.NullMarked;
