/** Disclosure on application 依申请公开: from the receipt of an application to the reply that is served. */
@NullMarked
package org.tongyuan.disclosure.request;

import org.jspecify.annotations.NullMarked;
