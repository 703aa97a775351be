/** Archives (归档): finished cases are filed under a number, and given out as a package whose parts anybody can check. */
@NullMarked
package org.tongyuan.cases.archive;

import org.jspecify.annotations.NullMarked;
