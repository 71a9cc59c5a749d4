import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppRouter } from "@goodstanding/api/router";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";

/** A person at the console: what the browser would ask for, with the session's cookie. */
export interface SignedIn {
  readonly api: TRPCClient<AppRouter>;
  /** Any other path of the same server. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

/** Signs in one of the demonstration's people by the start of the address. */
export async function signIn(url: string, dataDir: string, who: string): Promise<SignedIn> {
  const accounts: { email: string; password: string }[] = JSON.parse(
    await readFile(join(dataDir, "demo-accounts.json"), "utf8"),
  );
  const account = accounts.find(({ email }) => email.startsWith(who));
  if (!account) throw new Error(`No account of ${who}`);
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  if (!response.ok) throw new Error(`Signing in: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const fetchWithCookie: SignedIn["fetch"] = (path, init = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { ...headersOf(init), cookie, origin: url } });
  return {
    api: createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: `${url}/trpc`, headers: { cookie, origin: url } })],
    }),
    fetch: fetchWithCookie,
  };
}

const headersOf = ({ headers }: RequestInit): Record<string, string> =>
  Object.fromEntries(new Headers(headers).entries());
