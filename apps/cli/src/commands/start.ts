import type { Command } from "commander";
import { startDemo } from "../start/start-demo.ts";
import { startProduction } from "../start/start-production.ts";

/** Everything in one process tree: a demonstration of its own, or production where `DATABASE_URL` says so. */
export function startCommand(program: Command): void {
  program
    .command("start")
    .description("启动全部服务 · start everything: a demonstration, or production where DATABASE_URL is set")
    .action(async () => {
      process.exit(await (process.env.DATABASE_URL ? startProduction(process.env) : startDemo(process.env)));
    });
}
