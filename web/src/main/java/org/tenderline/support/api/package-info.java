/** Support requests over REST. */
package org.tenderline.support.api;
