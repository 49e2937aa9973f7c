/** The list of a document's files on its pages, uploading and downloading. */
package org.tenderline.attachment.web;
