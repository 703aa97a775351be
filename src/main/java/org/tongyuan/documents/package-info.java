/** Documents 文书与文件: files kept by content hash; letters from templates; public verification. */
@ApplicationModule(allowedDependencies = {"platform", "facts", "journal", "calendar", "agencies", "accounts"})
@NullMarked
package org.tongyuan.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
