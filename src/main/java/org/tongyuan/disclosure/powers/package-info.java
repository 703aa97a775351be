/** The list of powers 权力清单: what agencies may do by law, with flow and risk points, and how it is exercised, as it happens. */
@NullMarked
package org.tongyuan.disclosure.powers;

import org.jspecify.annotations.NullMarked;
