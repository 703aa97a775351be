/** Calendar 工作日历: working days, time limits, clocks, and why a due date is that day. */
@ApplicationModule(allowedDependencies = {"platform", "facts", "journal"})
@NullMarked
package org.tongyuan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
