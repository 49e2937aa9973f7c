/** The REST door of the caller's own notifications. */
package org.tenderline.notification.api;
