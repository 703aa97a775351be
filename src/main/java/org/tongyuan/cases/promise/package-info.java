/** The desk's list of what applicants undertook: deferred materials (容缺) that are owed, and undertakings (告知承诺) to be checked. */
@NullMarked
package org.tongyuan.cases.promise;

import org.jspecify.annotations.NullMarked;
