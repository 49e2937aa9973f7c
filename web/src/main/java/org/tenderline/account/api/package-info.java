/** Sign-in and the caller's own account at the REST door. */
package org.tenderline.account.api;
