/** Bid outcomes in the REST API. */
package org.tenderline.bid.api;
