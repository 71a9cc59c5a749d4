import { counted } from "@goodstanding/domain/kernel/counted";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { renderReminder } from "@goodstanding/mail/render-reminder";
import { annexFile } from "../demo/annex-file.ts";
import { policiesOption } from "../options.ts";
import { readProgrammes } from "../read-programmes.ts";
import { linkBase } from "./link-base.ts";
import { previewInstallation } from "./preview-installation.ts";
import { previewList } from "./preview-list.ts";
import type { PreviewedMail } from "./previewed-mail.ts";

interface Request {
  readonly pack: string;
  readonly programmes: string;
  readonly json?: true;
}

/** The mails of a day as text or JSON: of this installation where DATABASE_URL is set, else of a list of programmes. */
export async function showReminders(request: Request, today: LocalDate): Promise<string> {
  const links = await linkBase(process.env);
  const mails = await preview(request, today, links);
  return request.json ? asJson(mails) : asText(mails, today, links);
}

const preview = async (
  { pack, programmes }: Request,
  today: LocalDate,
  links: string,
): Promise<readonly PreviewedMail[]> =>
  process.env.DATABASE_URL
    ? previewInstallation(process.env.DATABASE_URL, today, links)
    : previewList({
        policies: policiesOption(pack),
        programmes: await readProgrammes(programmes),
        today,
        linkBase: links,
        isDemonstration: programmes === annexFile,
      });

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

async function asText(mails: readonly PreviewedMail[], today: LocalDate, links: string): Promise<string> {
  if (mails.length === 0) return `${today}：没有应发出的催办邮件。No reminder is due.\n`;
  const texts = await Promise.all(
    mails.map(async ({ unit, recipients, view }) => {
      const to = recipients.length > 0 ? recipients.join(", ") : "（未登记教学秘书 · nobody to tell）";
      return `──── ${unit} ────\n收件 To: ${to}\n主题 Subject: ${view.subject}\n\n${(await renderReminder(view)).text.trim()}\n`;
    }),
  );
  return `${today}：应发出 ${mails.length} 封，链接以 ${links} 开头。${counted(mails.length, "mail")} would go out, with links that begin with ${links}.\n\n${texts.join("\n")}`;
}
