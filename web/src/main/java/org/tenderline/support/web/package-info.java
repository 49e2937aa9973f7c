/** Support requests on pages. */
package org.tenderline.support.web;
