/** Notices 消息: messages to people, in the site and through mail and SMS gateways. */
@ApplicationModule(
        allowedDependencies = {"platform", "facts", "journal", "calendar", "agencies", "accounts", "documents"})
@NullMarked
package org.tongyuan.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
