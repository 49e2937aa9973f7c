/** The deposits' REST door: requests, bookings, the ledger. */
package org.tenderline.deposit.api;
