/** One complaint 投诉 or report 举报, from its receipt to the last measure; the desk, the public pages and the API. */
@NullMarked
package org.tongyuan.complaints.complaint;

import org.jspecify.annotations.NullMarked;
