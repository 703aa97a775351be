/** Facts 事实: the interface by which a module offers typed, named facts of its subjects to standards and oversight. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.tongyuan.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
