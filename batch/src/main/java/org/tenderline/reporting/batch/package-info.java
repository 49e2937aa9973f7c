/** The step of the job {@code reporting-win-rate} (G5); the computation itself is the reporting room's. */
package org.tenderline.reporting.batch;
