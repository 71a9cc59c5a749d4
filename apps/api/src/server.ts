import { join } from "node:path";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from "fastify";
import { answerUnchanged } from "./answer-unchanged.ts";
import { answerRoutes } from "./answers/answer-routes.ts";
import { withoutAnswerToken } from "./answers/public-page.ts";
import { unsubscribeRoutes } from "./answers/unsubscribe-routes.ts";
import { type ApiDeps, signedIn } from "./context.ts";
import { demoPackages } from "./demo/demo-packages.ts";
import { calendarFeed, withoutFeedToken } from "./feeds/calendar-feed.ts";
import { downloadFile } from "./files/download-file.ts";
import { downloadPackage } from "./files/download-package.ts";
import { forms } from "./files/forms.ts";
import { oversightScans } from "./files/oversight-scans.ts";
import { errorBody, sendError } from "./files/send-error.ts";
import { submissionFile } from "./files/submission-file.ts";
import { uploadScan } from "./files/upload-scan.ts";
import { uploads } from "./files/uploads.ts";
import { health } from "./health.ts";
import { bounceHook } from "./hooks/bounce-hook.ts";
import { readingRoom, withoutReadingToken } from "./reading/reading-room.ts";
import { type AppRouter, appRouter } from "./router.ts";
import { sameOrigin } from "./same-origin.ts";
import { passOn } from "./web-request.ts";

interface ServerSettings {
  /** The built console; `null` where only the API is served. */
  readonly consoleDir: string | null;
  /** Where the demonstration packages lie; `null` in production. */
  readonly demoDir: string | null;
}

/** The whole HTTP surface: console, tRPC, sign-in, uploads, health. Not listening yet. */
export async function buildServer(
  deps: ApiDeps,
  { consoleDir, demoDir }: ServerSettings,
): Promise<FastifyInstance> {
  // The type that fastify's plugins are written against; pino's own is narrower.
  const loggerInstance: FastifyBaseLogger = deps.log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 5000 },
    bodyLimit: 2 * 1024 * 1024,
    // A reverse proxy on the same machine says who the client is; nobody else is believed.
    trustProxy: "loopback",
  });
  app.setErrorHandler((error, request, reply) => {
    if (isClientError(error)) return sendError(reply, appError("request.invalid", { detail: error.message }));
    request.log.error(
      { error, url: withoutAnswerToken(withoutReadingToken(withoutFeedToken(request.url))) },
      "The request failed",
    );
    return sendError(reply, appError("server.unavailable"));
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: policy } });
  sameOrigin(app, deps.publicUrl);
  answerUnchanged(app);
  health(app, deps);
  app.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    handler: (request, reply) => passOn(request, reply, deps.auth.handler),
  });
  await uploads(app, deps);
  await uploadScan(app, deps);
  await oversightScans(app, deps);
  downloadFile(app, deps);
  downloadPackage(app, deps);
  submissionFile(app, deps);
  forms(app, deps);
  calendarFeed(app, deps);
  readingRoom(app, deps);
  await answerRoutes(app, deps);
  await unsubscribeRoutes(app, deps);
  await bounceHook(app, deps);
  await app.register(fastifyTRPCPlugin, {
    prefix: "/trpc",
    trpcOptions: {
      router: appRouter,
      createContext: async ({ req, res }) => ({
        deps,
        signedIn: await signedIn(deps, req, res),
        from: { address: req.ip, userAgent: req.headers["user-agent"] ?? null },
      }),
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR")
          deps.log.error({ error: error.cause ?? error, path }, "A procedure failed");
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
  if (demoDir) demoPackages(app, demoDir);
  await serveConsole(app, consoleDir);
  return app;
}

/** Deep links give the console's page; unknown paths of the API give an error that a program can read. */
async function serveConsole(app: FastifyInstance, consoleDir: string | null): Promise<void> {
  if (consoleDir) {
    await app.register(fastifyStatic, {
      root: consoleDir,
      immutable: true,
      maxAge: "30d",
      preCompressed: true,
      setHeaders: (response, path) => {
        if (path === join(consoleDir, "index.html")) response.header("cache-control", "no-cache");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = ["GET", "HEAD"].includes(request.method) && !/^\/(api|trpc|demo)\//.test(request.url);
    return isPage && consoleDir
      ? reply.sendFile("index.html")
      : reply.code(404).send(errorBody(appError("request.invalid", { detail: "404" })));
  });
}

/** antd writes its styles into the page; a mail is shown in a sandboxed frame of its own. */
const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  connectSrc: ["'self'"],
  frameSrc: ["'self'", "blob:", "data:"],
  upgradeInsecureRequests: null,
};

const isClientError = (error: unknown): error is Error =>
  error instanceof Error &&
  "statusCode" in error &&
  typeof error.statusCode === "number" &&
  error.statusCode < 500;
