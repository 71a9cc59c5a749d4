import type { Command } from "commander";
import { annexFile } from "../demo/annex-file.ts";
import { exitCodes, InputError } from "../exit-codes.ts";
import { dateOption } from "../options.ts";

interface Options {
  readonly today: string;
  readonly dryRun?: true;
  readonly pack: string;
  readonly programmes: string;
  readonly json?: true;
}

/** What the sweep of a day would send: of this installation where DATABASE_URL is set, else of a list of programmes. */
export function remindCommand(program: Command): void {
  program
    .command("remind")
    .description("试算某日应发出的催办邮件（不发送） · show the reminder mails of a day; nothing is sent")
    .requiredOption("--today <date>", "日期 · the day, YYYY-MM-DD")
    .option("--dry-run", "只显示，不发送（必填） · show only; sending is the worker's work")
    .option("--pack <id>", "政策包 · policy pack", "imut-2024-23")
    .option("--programmes <file>", "专业列表 CSV · list of programmes", annexFile)
    .option("--json", "输出 JSON")
    .addHelpText("after", covers)
    .action(async (options: Options) => {
      if (!options.dryRun) {
        throw new InputError(
          "邮件由后台服务发送；命令行只试算，请加 --dry-run。The worker sends mail; add --dry-run to see what it would send.",
        );
      }
      const today = dateOption("--today", options.today);
      // Rendering a mail takes longer to load than the other commands take to run.
      const { showReminders } = await import("../remind/show-reminders.ts");
      process.stdout.write(await showReminders(options, today));
      process.exitCode = exitCodes.fine;
    });
}

const covers = `
范围：已设 DATABASE_URL 时，为该系统中各学校当日的催办；未设时，只按 --programmes 所列专业和 --pack 推算，视为尚无任何提交。
链接：以 PUBLIC_URL 开头；未设时取本目录（DATA_DIR）正在运行的演示地址，否则 http://127.0.0.1:4300。

Covers: where DATABASE_URL is set, every school of that installation; else the programmes of --programmes alone under
--pack, as if nothing had been handed in.
Links begin with PUBLIC_URL; else with the address of the demonstration that runs on this folder (DATA_DIR), else with
http://127.0.0.1:4300.
`;
