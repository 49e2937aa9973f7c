/** Pages of reports. The address holds dimension and period, so that a report can be bookmarked and sent. */
package org.tenderline.reporting.web;
