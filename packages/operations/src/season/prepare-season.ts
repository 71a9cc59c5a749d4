import { readMailVoice } from "@goodstanding/database/queries/mail-setting";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { UnitId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { type SeasonFile, seasonFileFault } from "@goodstanding/domain/reminders/season-file";
import type { SeasonMailFacts } from "@goodstanding/domain/reminders/season-mail-view";
import type { MailAttachment } from "@goodstanding/mail/compose-mail";
import type { Deps } from "../deps.ts";
import type { MailSettings } from "../reminders/mail-settings.ts";
import { scopeOf } from "../scope-of.ts";
import { readTemplates } from "../templates/read-templates.ts";
import { todayOf } from "../today-of.ts";
import { readSeason, readSeasonAudience, type SeasonAudience } from "./read-season.ts";
import { seasonAttachments } from "./season-attachments.ts";

export interface SeasonToOpen {
  /** 文号. */
  readonly number: string;
  readonly title: string;
  /** What the office adds; may be empty. */
  readonly words: string;
  readonly year: number;
  readonly withAttachments: boolean;
  /** The office's own, for everybody. */
  readonly files: readonly SeasonFile[];
}

interface PreparedCollege extends SeasonAudience {
  readonly unitId: UnitId;
  readonly facts: SeasonMailFacts;
  /** Those of this software; the office's own come after them. */
  readonly attachments: readonly MailAttachment[];
}

export interface PreparedSeason {
  readonly day: LocalDate;
  readonly notice: Pick<SeasonToOpen, "number" | "title" | "words" | "year">;
  readonly colleges: readonly PreparedCollege[];
  readonly first: PreparedCollege;
  /** Who reads answers; `null`: they go to the sender. */
  readonly replyTo: string | null;
}

/** Everything that the notice says, to whom, with its attachments. */
export async function prepareSeason(
  deps: Pick<Deps, "database" | "clock"> & { readonly mail: Pick<MailSettings, "publicUrl"> },
  actor: PersonActor,
  { year, withAttachments, files, ...given }: SeasonToOpen,
): Promise<Result<PreparedSeason, AppError>> {
  if (!can(actor, "mails.word")) return err(appError("access.denied"));
  const notice = { number: given.number.trim(), title: given.title.trim(), words: given.words.trim(), year };
  const invalid = invalidField(notice) ?? seasonFileFault(files);
  if (invalid) return err(invalid);
  const { institutionId } = actor;
  const { publicUrl } = deps.mail;
  const read = await withScope(deps.database, scopeOf(actor), async (tx) => {
    const day = await todayOf(deps, tx);
    const season = await readSeason(tx, { institutionId, year, day, publicUrl });
    const audience = await readSeasonAudience(tx, day);
    const voice = await readMailVoice(tx);
    return { ...voice, day, season, audience, templateOf: await readTemplates(tx, voice.language) };
  });
  const { day, season, audience, templateOf, language, replyTo } = read;
  if (!season) return err(appError("season.nothing-owed", { year }));
  const colleges = await Promise.all(
    season.colleges.map(async ({ unitId, policies, ...college }) => {
      const { school } = season;
      const attachments = withAttachments ? await seasonAttachments(policies, { school, year, day }) : [];
      const facts: SeasonMailFacts = {
        ...{ ...season.sender, ...college, ...notice, day, templateOf, language },
        attachments: [...attachments, ...files].map(({ filename }) => filename),
      };
      return { unitId, facts, attachments, ...audience(unitId) };
    }),
  );
  const [first] = colleges;
  return first
    ? ok({ day, notice, colleges, first, replyTo })
    : err(appError("season.nothing-owed", { year }));
}

const fields = [
  { field: "number", name: { zh: "文号", en: "Document number" }, least: 1, most: 60 },
  { field: "title", name: { zh: "标题", en: "Title" }, least: 1, most: 80 },
  { field: "words", name: { zh: "补充说明", en: "Added words" }, least: 0, most: 3000 },
] as const;

function invalidField(notice: Pick<SeasonToOpen, "number" | "title" | "words">): AppError | null {
  for (const { field, name, least, most } of fields) {
    const { length } = [...notice[field]];
    if (length < least || length > most)
      return appError("season.invalid", { ...textParam("field", name), length, least, most });
  }
  return null;
}
