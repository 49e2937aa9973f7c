/**
 * The steps of the job {@code erp-sync}: check the manifest, stage the three files, guard, merge (I3). They only carry the ERP room's
 * services on; rules and SQL are there.
 */
package org.tenderline.erp.batch;
