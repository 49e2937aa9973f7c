/** Notifications as people read them, choose among them and, as system administrators, word and watch them. */
package org.tenderline.notification.web;
