/** What lies beside the JDBC driver among the server's libraries, because the driver asks for it and the application answers to it. */
package org.tenderline.driver;
