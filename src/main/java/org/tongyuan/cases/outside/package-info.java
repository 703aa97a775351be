/**
 * Items handled elsewhere 外部办理: outside systems (省级系统, 垂管系统) and the shadow cases 外部办件 they report. Nobody acts on such a
 * case here; it is shown beside our own with its own number and a link to where one acts.
 */
@NullMarked
package org.tongyuan.cases.outside;

import org.jspecify.annotations.NullMarked;
