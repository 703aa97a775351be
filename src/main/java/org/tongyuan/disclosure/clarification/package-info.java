/** Clarification 澄清: what somebody reports as false or incomplete, what the agency finds, and the accurate information it publishes. */
@NullMarked
package org.tongyuan.disclosure.clarification;

import org.jspecify.annotations.NullMarked;
