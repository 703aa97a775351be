/** The annual report 政府信息公开工作年度报告: counted from the records, checked, corrected with reasons, published once and frozen. */
@NullMarked
package org.tongyuan.disclosure.annualreport;

import org.jspecify.annotations.NullMarked;
