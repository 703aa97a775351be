/**
 * Results of cases on their way to the public 办理结果公开: queued when a case is decided, judged, prepared as records or released by a
 * reviewed class rule, and taken down when the decision falls.
 */
@NullMarked
package org.tongyuan.disclosure.results;

import org.jspecify.annotations.NullMarked;
