import { openPool } from "@goodstanding/database/open-pool";
import { betterAuth } from "better-auth";
import type { Logger } from "pino";
import { ownOrigins } from "./own-origins.ts";
import { clientAddressHeader } from "./web-request.ts";

interface AuthSettings {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly newId: () => string;
  readonly log: Logger;
  readonly onError: (error: Error) => void;
}

/**
 * Sign-in by e-mail and password; sessions live on the server and end after 30 idle minutes. Accounts are made by
 * an administrator, so nobody signs up. Tries to sign in are limited by address, 20 a minute. Its tables are in the schema `auth`, made by our own migrations.
 */
export function openAuth({ databaseUrl, secret, publicUrl, newId, log, onError }: AuthSettings) {
  const pool = openPool(databaseUrl, { schema: "auth", max: 5, onError });
  const auth = betterAuth({
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: "/api/auth",
    trustedOrigins: [...ownOrigins(publicUrl)],
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: 30 * 60, updateAge: 60 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": { window: 60, max: 20 } },
    },
    advanced: {
      database: { generateId: () => newId() },
      useSecureCookies: publicUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    logger: { level: "warn", log: (level, message, ...details) => log[level]({ details }, message) },
  });
  return {
    handler: auth.handler,
    getSession: auth.api.getSession,
    context: auth.$context,
    close: () => pool.end(),
  };
}

export type Auth = ReturnType<typeof openAuth>;
