/** What was given to one, or kept back, becomes public to all: suggestions (art. 44) and the regular review of refusals (art. 18). */
@NullMarked
package org.tongyuan.disclosure.conversion;

import org.jspecify.annotations.NullMarked;
