/** REST door of the projects (B1 to B6). */
package org.tenderline.project.api;
