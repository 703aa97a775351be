/** How far the journal has come and how far behind its readers are. */
@NullMarked
package org.tongyuan.journal.metrics;

import org.jspecify.annotations.NullMarked;
