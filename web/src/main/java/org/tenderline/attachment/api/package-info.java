/** How attachments look in the REST API; each document's room hangs them below its own address. */
package org.tenderline.attachment.api;
