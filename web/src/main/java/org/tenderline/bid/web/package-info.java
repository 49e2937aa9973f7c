/** Pages of bid outcomes: the list, the form, and the parts that other pages show. */
package org.tenderline.bid.web;
