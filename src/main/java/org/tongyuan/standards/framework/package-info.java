/** Frameworks 标准体系 as trees with their lists, figures and gaps. */
@NullMarked
package org.tongyuan.standards.framework;

import org.jspecify.annotations.NullMarked;
