import type { Command } from "commander";

/** Everything in one process tree: a demonstration of its own, or production where `DATABASE_URL` says so. */
export function startCommand(program: Command): void {
  program
    .command("start")
    .description("启动全部服务 · start everything: a demonstration, or production where DATABASE_URL is set")
    .action(async () => {
      process.exit(await start(process.env));
    });
}

/** Loaded when it is asked for: the other commands need neither a database nor a mail server. */
async function start(variables: NodeJS.ProcessEnv): Promise<number> {
  if (variables.DATABASE_URL || variables.APP_MODE === "production") {
    const { startProduction } = await import("../start/start-production.ts");
    return startProduction(variables);
  }
  const { startDemo } = await import("../start/start-demo.ts");
  return startDemo(variables);
}
