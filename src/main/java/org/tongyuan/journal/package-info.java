/** Journal 日志: who did what when; the event log of the product, chained so that tampering shows. */
@ApplicationModule(allowedDependencies = {"platform", "facts"})
@NullMarked
package org.tongyuan.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
