/** The health of the site 网站健康: the veto items 单项否决 of the national checks, now and as a forecast for any day. */
@NullMarked
package org.tongyuan.disclosure.sitehealth;

import org.jspecify.annotations.NullMarked;
