import type { Command } from "commander";
import { exitCodes, InputError } from "../exit-codes.ts";

interface Options {
  readonly because: string;
}

/** The stop of the whole installation from the command line: for whoever runs it, when no console can be reached. */
export function mailCommand(program: Command): void {
  const mail = program
    .command("mail")
    .description("全部停发、恢复发送邮件 · stop the mail of every school, or let it go again")
    .exitOverride();
  const halting = (name: "stop" | "start", description: string): void => {
    mail
      .command(name)
      .description(description)
      .requiredOption("--because <reason>", "原因，各学校均可见 · the reason, which every school sees")
      .addHelpText("after", needs)
      .exitOverride()
      .action(async ({ because }: Options) => {
        const { DATABASE_URL, REDIS_URL } = process.env;
        if (!DATABASE_URL)
          throw new InputError(
            "未设 DATABASE_URL：不知道要操作哪个系统，请设为该系统的数据库地址。DATABASE_URL is not set, so it is unknown which installation is meant; set it to its database.",
          );
        const { haltInstallation } = await import("../mail/halt-installation.ts");
        const services = { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL };
        process.stdout.write(await haltInstallation(services, { isHalted: name === "stop", because }));
        process.exitCode = exitCodes.fine;
      });
  };
  halting("stop", "停止全部学校的邮件发送 · stop the mail of every school");
  halting("start", "恢复发送，各学校仍按本校设置 · let it go again, each school as it has set");
}

const needs = `
须设 DATABASE_URL（使用 Redis 的系统另设 REDIS_URL）。停发即时生效：此后不再有邮件开始发送；各学校自己的设置不变。
Needs DATABASE_URL, and REDIS_URL where the installation uses Redis. A stop holds from the moment that the command
ends: no mail sets out any more. What each school has set stays as it was.
`;
