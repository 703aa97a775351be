/** Application 申请: a citizen prepares an application piece by piece and hands it in once. */
@NullMarked
package org.tongyuan.cases.application;

import org.jspecify.annotations.NullMarked;
