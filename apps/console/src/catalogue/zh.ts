import { answers } from "./zh/answers.ts";
import { appraisals } from "./zh/appraisals.ts";
import { calendar } from "./zh/calendar.ts";
import { channels } from "./zh/channels.ts";
import { contacts } from "./zh/contacts.ts";
import { courses } from "./zh/courses.ts";
import { dashboard } from "./zh/dashboard.ts";
import { design } from "./zh/design.ts";
import { digests } from "./zh/digests.ts";
import { filings } from "./zh/filings.ts";
import { findings } from "./zh/findings.ts";
import { inbox } from "./zh/inbox.ts";
import { intake } from "./zh/intake.ts";
import { links } from "./zh/links.ts";
import { oversight } from "./zh/oversight.ts";
import { packages } from "./zh/packages.ts";
import { policies } from "./zh/policies.ts";
import { policyChange } from "./zh/policy-change.ts";
import { preferences } from "./zh/preferences.ts";
import { programmes } from "./zh/programmes.ts";
import { reading } from "./zh/reading.ts";
import { reminders } from "./zh/reminders.ts";
import { rooms } from "./zh/rooms.ts";
import { session } from "./zh/session.ts";
import { shell } from "./zh/shell.ts";
import { submissions } from "./zh/submissions.ts";
import { ui } from "./zh/ui.ts";
import { uploads } from "./zh/uploads.ts";
import { wording } from "./zh/wording.ts";

export const zh = {
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
