/** Jobs and their runs over REST. */
package org.tenderline.jobs.api;
