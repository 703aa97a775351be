/** Clauses 条款: what a standard demands, as an expression over the facts of a subject. */
@NullMarked
package org.tongyuan.standards.clause;

import org.jspecify.annotations.NullMarked;
