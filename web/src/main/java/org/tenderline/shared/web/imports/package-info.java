/** Reading what people upload as spreadsheets (L7): guarded against files that are none, too large, or made to exhaust memory. */
package org.tenderline.shared.web.imports;
