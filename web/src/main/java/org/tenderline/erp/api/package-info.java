/** The mirror, its rejections and the reconciliation over REST. */
package org.tenderline.erp.api;
