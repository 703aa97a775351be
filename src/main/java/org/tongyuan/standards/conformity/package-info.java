/** Conformity 符合度: how far agencies keep the clauses, down to the finding and the field that shows it. */
@NullMarked
package org.tongyuan.standards.conformity;

import org.jspecify.annotations.NullMarked;
