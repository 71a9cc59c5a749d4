import { createAuthClient } from "better-auth/client";

/** Sign-in and sign-out by e-mail and password; the session itself is a cookie that scripts cannot read. */
export const authClient = createAuthClient({ baseURL: window.location.origin });
