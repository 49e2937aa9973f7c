/** When the outbox is emptied. */
package org.tenderline.notification.batch;
