/** The approvals' pages, and what the tree and the route's tags need. */
package org.tenderline.approval.web;
