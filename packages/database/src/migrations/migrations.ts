import type { Migration } from "kysely/migration";
import * as foundation from "./20261122T060000-foundation.ts";
import * as signIn from "./20261122T061000-sign-in.ts";
import * as obligationEngine from "./20261122T090000-obligation-engine.ts";
import * as filingIntake from "./20261122T130000-filing-intake.ts";
import * as uploads from "./20261122T131000-uploads.ts";
import * as packagesAndReceipts from "./20261122T132000-packages-and-receipts.ts";
import * as linksAndReadingRooms from "./20261122T133000-links-and-reading-rooms.ts";
import * as packageHolds from "./20261122T150000-package-holds.ts";
import * as linkAcknowledgements from "./20261122T152000-link-acknowledgements.ts";
import * as supplementsAndDates from "./20261122T153000-supplements-and-dates.ts";
import * as snapshotNames from "./20261122T154000-snapshot-names.ts";
import * as readingPasswords from "./20261122T154500-reading-passwords.ts";
import * as reviewReadings from "./20261122T180000-review-readings.ts";
import * as humanReview from "./20261122T181000-human-review.ts";
import * as agencyLetters from "./20261122T182000-agency-letters.ts";
import * as reviewedAlone from "./20261122T184000-reviewed-alone.ts";
import * as reviewAssignments from "./20261122T185000-review-assignments.ts";
import * as outbox from "./20261123T010000-outbox.ts";
import * as reminderHolds from "./20261123T011000-reminder-holds.ts";
import * as mailTemplates from "./20261123T012000-mail-templates.ts";
import * as acceptancesTold from "./20261123T012500-acceptances-told.ts";
import * as mailAnswers from "./20261123T013000-mail-answers.ts";
import * as outsideContacts from "./20261123T014000-outside-contacts.ts";
import * as filingsOfObligations from "./20261123T020500-filings-of-obligations.ts";
import * as reminderSaidAgain from "./20261123T025000-reminder-said-again.ts";
import * as channels from "./20261123T041000-channels.ts";
import * as inbox from "./20261123T042000-inbox.ts";
import * as briefings from "./20261123T043000-briefings.ts";
import * as mailSettings from "./20261123T044000-mail-settings.ts";
import * as reminderWrittenAnew from "./20261123T045000-reminder-written-anew.ts";
import * as rehearsalsToldAnew from "./20261123T060000-rehearsals-told-anew.ts";
import * as unreadByIndex from "./20261123T060400-unread-by-index.ts";

/** Every migration under the name that the database remembers it by. One that has landed is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  "20261122T060000-foundation": foundation,
  "20261122T061000-sign-in": signIn,
  "20261122T090000-obligation-engine": obligationEngine,
  "20261122T130000-filing-intake": filingIntake,
  "20261122T131000-uploads": uploads,
  "20261122T132000-packages-and-receipts": packagesAndReceipts,
  "20261122T133000-links-and-reading-rooms": linksAndReadingRooms,
  "20261122T150000-package-holds": packageHolds,
  "20261122T152000-link-acknowledgements": linkAcknowledgements,
  "20261122T153000-supplements-and-dates": supplementsAndDates,
  "20261122T154000-snapshot-names": snapshotNames,
  "20261122T154500-reading-passwords": readingPasswords,
  "20261122T180000-review-readings": reviewReadings,
  "20261122T181000-human-review": humanReview,
  "20261122T182000-agency-letters": agencyLetters,
  "20261122T184000-reviewed-alone": reviewedAlone,
  "20261122T185000-review-assignments": reviewAssignments,
  "20261123T010000-outbox": outbox,
  "20261123T011000-reminder-holds": reminderHolds,
  "20261123T012000-mail-templates": mailTemplates,
  "20261123T012500-acceptances-told": acceptancesTold,
  "20261123T013000-mail-answers": mailAnswers,
  "20261123T014000-outside-contacts": outsideContacts,
  "20261123T020500-filings-of-obligations": filingsOfObligations,
  "20261123T025000-reminder-said-again": reminderSaidAgain,
  "20261123T041000-channels": channels,
  "20261123T042000-inbox": inbox,
  "20261123T043000-briefings": briefings,
  "20261123T044000-mail-settings": mailSettings,
  "20261123T045000-reminder-written-anew": reminderWrittenAnew,
  "20261123T060000-rehearsals-told-anew": rehearsalsToldAnew,
  "20261123T060400-unread-by-index": unreadByIndex,
};
