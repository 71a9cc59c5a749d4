import { release } from "@goodstanding/operations/configuration/release";
import { Command, CommanderError } from "commander";
import { mailCommand } from "./commands/mail.ts";
import { packsCommand } from "./commands/packs.ts";
import { remindCommand } from "./commands/remind.ts";
import { reviewCommand } from "./commands/review.ts";
import { scheduleCommand } from "./commands/schedule.ts";
import { startCommand } from "./commands/start.ts";
import { exitCodes, InputError } from "./exit-codes.ts";

const program = new Command("goodstanding")
  .description("认证常青：高校专业认证状态保持 · keeps accredited programmes in good standing")
  .version(release)
  .exitOverride()
  .showHelpAfterError("（--help 查看用法 · see --help）");

for (const add of [scheduleCommand, packsCommand, reviewCommand, remindCommand, mailCommand, startCommand])
  add(program);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Bad input is the caller's and says how to mend it; anything else is our fault and shows where it happened. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.badInput;
  if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.badInput;
  }
  process.stderr.write(`程序错误 internal error: ${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.ourFault;
}
