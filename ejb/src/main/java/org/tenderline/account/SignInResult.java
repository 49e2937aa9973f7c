package org.tenderline.account;

/** How a sign-in ended. */
public enum SignInResult { SUCCESS, WRONG, LOCKED, THROTTLED }
