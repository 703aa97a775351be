/** Convenience services (便民服务): outside hours (延时服务), at the person's home (上门服务), errands by a helper (代办帮办), as marks of a case. */
@NullMarked
package org.tongyuan.cases.convenience;

import org.jspecify.annotations.NullMarked;
