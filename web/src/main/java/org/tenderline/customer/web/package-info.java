/** Pages of the customer library (C1, C2). */
package org.tenderline.customer.web;
