/** The manual 标准化服务手册: frameworks, standards, clauses and forms printed from the register. */
@NullMarked
package org.tongyuan.standards.manual;

import org.jspecify.annotations.NullMarked;
