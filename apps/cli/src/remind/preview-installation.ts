import { openDatabase } from "@goodstanding/database/database";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { previewReminders } from "@goodstanding/operations/reminders/preview-reminders";
import type { PreviewedMail } from "./previewed-mail.ts";

/** From the rows of the installation that `databaseUrl` names, what was sent before included. */
export async function previewInstallation(
  databaseUrl: string,
  today: LocalDate,
  publicUrl: string,
): Promise<readonly PreviewedMail[]> {
  const database = openDatabase(databaseUrl);
  try {
    const plans = await previewReminders({ database, mail: { publicUrl } }, today);
    return plans.flatMap(({ institution, toSend }) =>
      toSend.map(({ unit, ...mail }) => ({ ...mail, unit: `${institution.name} ${unit.zh}` })),
    );
  } finally {
    await database.dispose();
  }
}
