/**
 * Forbearance (容错): an error made while trying to better the business environment may be exempted from responsibility (免责) or weigh
 * less (减轻责任) when conditions are met (优化营商环境条例, art. 7(3)).
 */
@NullMarked
package org.tongyuan.cases.forbearance;

import org.jspecify.annotations.NullMarked;
