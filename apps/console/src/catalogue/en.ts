import type { CatalogueOf } from "./catalogue-of.ts";
import { answers } from "./en/answers.ts";
import { appraisals } from "./en/appraisals.ts";
import { calendar } from "./en/calendar.ts";
import { channels } from "./en/channels.ts";
import { contacts } from "./en/contacts.ts";
import { courses } from "./en/courses.ts";
import { dashboard } from "./en/dashboard.ts";
import { design } from "./en/design.ts";
import { digests } from "./en/digests.ts";
import { filings } from "./en/filings.ts";
import { findings } from "./en/findings.ts";
import { inbox } from "./en/inbox.ts";
import { intake } from "./en/intake.ts";
import { links } from "./en/links.ts";
import { oversight } from "./en/oversight.ts";
import { packages } from "./en/packages.ts";
import { policies } from "./en/policies.ts";
import { policyChange } from "./en/policy-change.ts";
import { preferences } from "./en/preferences.ts";
import { programmes } from "./en/programmes.ts";
import { reading } from "./en/reading.ts";
import { reminders } from "./en/reminders.ts";
import { rooms } from "./en/rooms.ts";
import { session } from "./en/session.ts";
import { shell } from "./en/shell.ts";
import { submissions } from "./en/submissions.ts";
import { ui } from "./en/ui.ts";
import { uploads } from "./en/uploads.ts";
import { wording } from "./en/wording.ts";
import type { zh } from "./zh.ts";

/** A key that Chinese has and English lacks does not compile. */
export const en: CatalogueOf<typeof zh> = {
  shell,
  ui,
  session,
  dashboard,
  calendar,
  programmes,
  courses,
  filings,
  findings,
  uploads,
  appraisals,
  intake,
  reminders,
  answers,
  digests,
  channels,
  inbox,
  preferences,
  contacts,
  wording,
  submissions,
  oversight,
  packages,
  links,
  reading,
  rooms,
  policies,
  policyChange,
  design,
};
