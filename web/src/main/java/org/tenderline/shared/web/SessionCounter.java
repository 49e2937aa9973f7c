package org.tenderline.shared.web;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the sessions of this node's pages. */
@WebListener
public class SessionCounter implements HttpSessionListener {

    private static final AtomicInteger ACTIVE = new AtomicInteger();

    public static int active() {
        return ACTIVE.get();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        ACTIVE.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        ACTIVE.decrementAndGet();
    }
}
