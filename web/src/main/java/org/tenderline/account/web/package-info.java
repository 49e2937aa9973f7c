/** Signing in and out by pages, choosing a password, and the filter that says who acts in a request for a page. */
package org.tenderline.account.web;
