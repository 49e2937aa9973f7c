/** Signing in and out by pages, and the filter that says who acts in a request for a page. */
package org.tenderline.security.web;
