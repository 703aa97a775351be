/** Agencies 机构: regions of four levels, agencies, posts, service centres with windows, and their codes. */
@ApplicationModule(allowedDependencies = {"platform", "facts", "journal", "calendar"})
@NullMarked
package org.tongyuan.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
