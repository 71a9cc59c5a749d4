import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { PlannedMail } from "@goodstanding/domain/reminders/plan-reminders";
import type { ReminderMailView } from "@goodstanding/domain/reminders/reminder-mail-view";
import { renderReminder } from "@goodstanding/mail/render-reminder";
import type { Command } from "commander";
import { annexFile } from "../demo/annex-file.ts";
import { exitCodes, InputError } from "../exit-codes.ts";
import { dateOption, policyOption } from "../options.ts";
import { readProgrammes } from "../read-programmes.ts";
import { previewInstallation } from "../remind/preview-installation.ts";
import { previewList } from "../remind/preview-list.ts";

interface Options {
  readonly today: string;
  readonly dryRun?: true;
  readonly pack: string;
  readonly programmes: string;
  readonly json?: true;
}

/** A mail of a dry run; `recipients` is empty where nobody is registered. */
export interface PreviewedMail {
  readonly unit: string;
  readonly recipients: readonly string[];
  readonly planned: PlannedMail;
  readonly view: ReminderMailView;
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
    .action(async (options: Options) => {
      if (!options.dryRun) {
        throw new InputError(
          "邮件由后台服务发送；命令行只试算，请加 --dry-run。The worker sends mail; add --dry-run to see what it would send.",
        );
      }
      const today = dateOption("--today", options.today);
      const mails = await preview(options, today);
      process.stdout.write(options.json ? await asJson(mails) : await asText(mails, today));
      process.exitCode = exitCodes.fine;
    });
}

const preview = async ({ pack, programmes }: Options, today: LocalDate): Promise<readonly PreviewedMail[]> =>
  process.env.DATABASE_URL
    ? previewInstallation(process.env.DATABASE_URL, today)
    : previewList({ policy: policyOption(pack), programmes: await readProgrammes(programmes), today });

async function asJson(mails: readonly PreviewedMail[]): Promise<string> {
  const rows = await Promise.all(
    mails.map(async ({ unit, recipients, planned, view }) => ({
      unit,
      recipients,
      subject: view.subject,
      items: planned.items.map(({ candidate, step, deadline }) => ({
        programme: candidate.programme,
        rule: candidate.rule,
        period: candidate.period,
        step,
        due: deadline.due,
      })),
      text: (await renderReminder(view)).text,
    })),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

async function asText(mails: readonly PreviewedMail[], today: LocalDate): Promise<string> {
  if (mails.length === 0) return `${today}：没有应发出的催办邮件。No reminder is due.\n`;
  const texts = await Promise.all(
    mails.map(async ({ unit, recipients, view }) => {
      const to = recipients.length > 0 ? recipients.join(", ") : "（未登记教学秘书 · nobody to tell）";
      return `──── ${unit} ────\n收件 To: ${to}\n主题 Subject: ${view.subject}\n\n${(await renderReminder(view)).text.trim()}\n`;
    }),
  );
  return `${today}：应发出 ${mails.length} 封。${mails.length} mails would go out.\n\n${texts.join("\n")}`;
}
