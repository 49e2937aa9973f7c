/** Pages of the projects (B1 to B6): lists, the one form that is two, and the page that gathers everything. */
package org.tenderline.project.web;
