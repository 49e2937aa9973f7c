/** Reports in the REST API. */
package org.tenderline.reporting.api;
