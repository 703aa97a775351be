/**
 * Reviews of finished case files (案卷评查): finished cases drawn by lot, a score sheet (评查表) for each, signed by a reviewer who did not
 * handle the case, answered by its agency.
 */
@NullMarked
package org.tongyuan.cases.review;

import org.jspecify.annotations.NullMarked;
