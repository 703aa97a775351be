/** Tables of cases 办件表: taken out as the national platform's tables, and outside cases brought in from a list. */
@NullMarked
package org.tongyuan.cases.tables;

import org.jspecify.annotations.NullMarked;
