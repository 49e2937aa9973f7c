/** The org chart by pages: everybody may look, the security administrator edits. */
package org.tenderline.organization.web;
