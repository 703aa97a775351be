/**
 * Joint approval 并联审批 and topic journeys 一件事: one application for several items, handled by their agencies side by side; each branch is
 * a case of its own with its own clocks, and the joint case has the clock over all (行政许可法, art. 26, 42(2)).
 */
@NullMarked
package org.tongyuan.cases.joint;

import org.jspecify.annotations.NullMarked;
