import { findSendingState } from "@goodstanding/database/queries/mail-setting";
import { insertSeasonNotice } from "@goodstanding/database/queries/season-notice";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import { seasonFileType } from "@goodstanding/domain/reminders/season-file";
import { seasonMailView } from "@goodstanding/domain/reminders/season-mail-view";
import { type RenderedMail, renderReminder } from "@goodstanding/mail/render-reminder";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { enqueueMail, freezeMail } from "../reminders/freeze-mail.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { tickSenders } from "../reminders/tick-senders.ts";
import { scopeOf } from "../scope-of.ts";
import { prepareSeason, type SeasonToOpen } from "./prepare-season.ts";

type Needs = Pick<Deps, "database" | "newId" | "newToken" | "clock" | "queue" | "log"> & {
  readonly mail: MailSettings;
};

export interface OpenedSeason {
  readonly noticeId: string;
  readonly mails: number;
  /** Colleges that owe something and have nobody who could be told. */
  readonly unreached: readonly Text[];
}

export interface SeasonWithFiles extends Omit<SeasonToOpen, "files"> {
  readonly files: readonly { readonly filename: string; readonly content: Buffer }[];
}

/**
 * 【通知】: tells every college once, in one transaction, what it owes in the year, under a document number that is used
 * once. Errors: `access.denied`, `season.invalid`, `season.nothing-owed`, `season.number-used`, `sending.off`,
 * those of `seasonFileFault`, `season.file-mislabelled`.
 */
export async function openSeason(
  deps: Needs,
  actor: PersonActor,
  { files, ...season }: SeasonWithFiles,
): Promise<Result<OpenedSeason, AppError>> {
  const sizes = files.map(({ filename, content }) => ({ filename, bytes: content.length }));
  const prepared = await prepareSeason(deps, actor, { ...season, files: sizes });
  if (!prepared.ok) return prepared;
  const mislabelled = files.find((file) => !beginsAsNamed(file));
  if (mislabelled) return err(appError("season.file-mislabelled", { name: mislabelled.filename }));
  const own = files.map(({ filename, content }) => ({
    ...{ filename, content, type: seasonFileType(filename)?.type ?? "application/octet-stream" },
  }));
  const { notice, colleges, day, replyTo } = prepared.value;
  const { institutionId } = actor;
  const noticeId = deps.newId<string>();
  const reached = colleges.filter(({ recipients }) => recipients.length > 0);
  const mails = await Promise.all(
    reached.map(({ unitId, facts, recipients, copies, attachments }) =>
      freezeMail(deps, {
        ...{ institutionId, unitId, kind: "notice", key: `notice.${noticeId}.${unitId}`, localDay: day },
        ...{
          view: seasonMailView(facts),
          recipients,
          copies,
          replyTo,
          attachments: [...attachments, ...own],
        },
      }),
    ),
  );
  const unreached = colleges.filter(({ recipients }) => recipients.length === 0);
  const refusal = await withScope(deps.database, scopeOf(actor), async (tx) => {
    // Before the number: a notice that nobody gets must not use it up.
    if ((await findSendingState(tx, institutionId)) !== "enabled") return appError("sending.off");
    const issuedAt = deps.clock.now();
    const row = { id: noticeId, institutionId, onDay: day, issuedBy: actor.personId, issuedAt };
    const names = [...new Set(colleges.flatMap(({ facts }) => facts.attachments))];
    if (!(await insertSeasonNotice(tx, { ...row, ...notice, attachments: names })))
      return appError("season.number-used", { number: notice.number });
    for (const mail of mails) await enqueueMail(deps, tx, mail);
    await record(deps, tx, actor, {
      kind: "season.opened",
      objectKind: "season-notice",
      objectId: noticeId,
      detail: {
        ...{ number: notice.number, title: notice.title, year: notice.year, attachments: names },
        mails: mails.map(({ row: { id }, recipients }) => ({ mailId: id, recipients })),
        unreached: unreached.map(({ facts }) => facts.unit.zh),
      },
    });
    return null;
  });
  if (refusal) return err(refusal);
  await tickSenders(deps);
  return ok({ noticeId, mails: mails.length, unreached: unreached.map(({ facts }) => facts.unit) });
}

const beginsAsNamed = ({ filename, content }: SeasonWithFiles["files"][number]): boolean => {
  const begins = Buffer.from(seasonFileType(filename)?.begins ?? "", "latin1");
  return content.subarray(0, begins.length).equals(begins);
};

export interface SeasonPreview {
  /** Whom it would go to, with how many duties. */
  readonly colleges: readonly {
    readonly unit: Text;
    readonly recipients: readonly string[];
    readonly copies: readonly string[];
    readonly duties: number;
  }[];
  readonly attachments: readonly string[];
  /** As the first college would read it. */
  readonly mail: RenderedMail;
}

/** The same before it is sent; nothing is written. The errors of `openSeason`, but for a number that has been used. */
export async function previewSeason(
  deps: Pick<Deps, "database" | "clock"> & { readonly mail: Pick<MailSettings, "publicUrl"> },
  actor: PersonActor,
  season: SeasonToOpen,
): Promise<Result<SeasonPreview, AppError>> {
  const prepared = await prepareSeason(deps, actor, season);
  if (!prepared.ok) return prepared;
  const { colleges, first } = prepared.value;
  return ok({
    colleges: colleges.map(({ facts, recipients, copies }) => ({
      ...{ unit: facts.unit, recipients, copies, duties: facts.duties.length },
    })),
    attachments: [...new Set(colleges.flatMap(({ facts }) => facts.attachments))],
    mail: await renderReminder(seasonMailView(first.facts)),
  });
}
