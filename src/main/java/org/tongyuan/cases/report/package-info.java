/** Business statistics (业务统计): defined figures, the cases behind each, and both as a file to take away. */
@NullMarked
package org.tongyuan.cases.report;

import org.jspecify.annotations.NullMarked;
