import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTexts } from "@goodstanding/documents/compare/open-texts";
import { createPreviewer } from "@goodstanding/documents/preview/preview-in-worker";
import { depsForTest, type TestDeps } from "@goodstanding/operations/deps-for-test";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { openAuth } from "./auth.ts";
import type { ApiDeps } from "./context.ts";
import { ensureAccounts } from "./demo/ensure-accounts.ts";
import { buildServer } from "./server.ts";

export interface TestServer {
  readonly app: FastifyInstance;
  readonly deps: ApiDeps & TestDeps;
  /** Gives the person of this address an account and signs in; the value of the header `cookie`. */
  readonly signIn: (email: string) => Promise<string>;
  /** Calls a procedure as the console does, without a batch. */
  readonly call: (
    kind: "query" | "mutation",
    path: string,
    input: unknown,
    cookie?: string,
  ) => Promise<Called>;
  readonly close: () => Promise<void>;
}

export interface Called {
  readonly status: number;
  /** The procedure's result. */
  readonly data: unknown;
  /** Its error, without what tRPC adds. */
  readonly error: { readonly message: string; readonly appError: unknown; readonly detail: unknown } | null;
}

const school = "http://goodstanding.example";
const password = "correct horse battery staple";

/** The whole API over a database of its own, in demo mode or not, with a console of two files. */
export async function serverForTest({ isDemo = false, publicUrl = school } = {}): Promise<TestServer> {
  const base = await depsForTest();
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-api-"));
  const auth = openAuth({
    databaseUrl: base.testDatabase.appUrl,
    secret: Buffer.alloc(32, 7).toString("base64"),
    publicUrl,
    newId: base.newId,
    log: base.log,
    onError: (error) => process.emitWarning(error),
  });
  const deps = {
    ...base,
    auth,
    publicUrl,
    bounceSecret: "0123456789abcdef",
    mail: { from: "教务处 <office@school.example>", publicUrl: "https://school.example" },
    mailServer: { smtpUrl: "smtp://relay.example:25", rate: { minute: 30, hour: null, day: null } },
    preview: createPreviewer(),
    texts: openTexts(),
    demoToday: isDemo ? base.clock.today("Asia/Shanghai") : null,
  };
  let signIns = 0;
  const consoleDir = join(folder, "console");
  await mkdir(join(consoleDir, "assets"), { recursive: true });
  await writeFile(join(consoleDir, "index.html"), "<title>认证常青</title>");
  await writeFile(join(consoleDir, "assets", "main-1a2b.js"), "export {};");
  await writeFile(join(folder, "complete.zip"), "PK complete");
  const app = await buildServer(deps, { consoleDir, demoDir: isDemo ? folder : null });
  return {
    app,
    deps,
    signIn: async (email) => {
      const accounts = join(folder, "accounts.json");
      await writeFile(accounts, JSON.stringify([{ email, password, name: email }]));
      await ensureAccounts(deps, accounts);
      const response = await app.inject({
        method: "POST",
        url: "/api/auth/sign-in/email",
        payload: { email, password },
        // One address each, so that the limit of tries does not count the tests.
        remoteAddress: `10.0.${Math.floor(++signIns / 250)}.${signIns % 250}`,
      });
      if (response.statusCode !== 200) throw new Error(response.body);
      return cookieOf(response);
    },
    call: async (kind, path, input, cookie) => {
      const headers = cookie === undefined ? {} : { cookie };
      const response = await app.inject(
        kind === "query"
          ? { url: `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input ?? {}))}`, headers }
          : { method: "POST", url: `/trpc/${path}`, headers, payload: { ...Object(input) } },
      );
      const body = response.json();
      return {
        status: response.statusCode,
        data: body.result?.data ?? null,
        error: body.error
          ? {
              message: body.error.message,
              appError: body.error.data.appError,
              detail: body.error.data.detail,
            }
          : null,
      };
    },
    close: async () => {
      // A test may have read no more than the headers of an answer.
      app.server.closeAllConnections();
      await app.close();
      await deps.texts.close();
      await auth.close();
      await base.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The cookies that an answer sets, as the browser sends them back. */
export const cookieOf = (response: LightMyRequestResponse): string =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");
