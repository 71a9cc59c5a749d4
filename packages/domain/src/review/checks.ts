import type { Check } from "./check.ts";
import { activeContent } from "./checks/active-content.ts";
import { agencyMissed } from "./checks/agency-missed.ts";
import { archiveFormat } from "./checks/archive-format.ts";
import { archiveNaming } from "./checks/archive-naming.ts";
import { archiveRefused } from "./checks/archive-refused.ts";
import { attainmentDiffers } from "./checks/attainment-differs.ts";
import { attainmentOpen } from "./checks/attainment-open.ts";
import { attainmentUndeclared } from "./checks/attainment-undeclared.ts";
import { courseMismatch } from "./checks/course-mismatch.ts";
import { cycleUncovered } from "./checks/cycle-uncovered.ts";
import { dateOutsideWindow } from "./checks/date-outside-window.ts";
import { duplicateFile } from "./checks/duplicate-file.ts";
import { emptyFile } from "./checks/empty-file.ts";
import { encryptedFile } from "./checks/encrypted-file.ts";
import { evaluationIncomplete } from "./checks/evaluation-incomplete.ts";
import { evaluationUndated } from "./checks/evaluation-undated.ts";
import { lateSchool } from "./checks/late-school.ts";
import { linkTrouble } from "./checks/link-trouble.ts";
import { missingAttachment } from "./checks/missing-attachment.ts";
import { missingReference } from "./checks/missing-reference.ts";
import { missingSlot } from "./checks/missing-slot.ts";
import { noCourse } from "./checks/no-course.ts";
import { noDuty } from "./checks/no-duty.ts";
import { openFinding } from "./checks/open-finding.ts";
import { outsideWindow } from "./checks/outside-window.ts";
import { pairIncomplete } from "./checks/pair-incomplete.ts";
import { personalData } from "./checks/personal-data.ts";
import { possibleSummary } from "./checks/possible-summary.ts";
import { reusedFile } from "./checks/reused-file.ts";
import { revisionIncomplete } from "./checks/revision-incomplete.ts";
import { samplesFew } from "./checks/samples-few.ts";
import { samplesMany } from "./checks/samples-many.ts";
import { scannedFile } from "./checks/scanned-file.ts";
import { sharedFile } from "./checks/shared-file.ts";
import { similarFile } from "./checks/similar-file.ts";
import { thirdYearApart } from "./checks/third-year-apart.ts";
import { typeMismatch } from "./checks/type-mismatch.ts";
import { unreadableFile } from "./checks/unreadable-file.ts";
import { unsortedFile } from "./checks/unsorted-file.ts";

/** Every check of the automatic review; a new one is a file in `checks/` and a line here. */
export const checks: readonly Check[] = [
  noDuty,
  lateSchool,
  agencyMissed,
  archiveRefused,
  missingSlot,
  missingReference,
  noCourse,
  unsortedFile,
  revisionIncomplete,
  samplesFew,
  samplesMany,
  pairIncomplete,
  possibleSummary,
  cycleUncovered,
  outsideWindow,
  evaluationUndated,
  activeContent,
  unreadableFile,
  emptyFile,
  encryptedFile,
  typeMismatch,
  duplicateFile,
  reusedFile,
  courseMismatch,
  dateOutsideWindow,
  evaluationIncomplete,
  personalData,
  scannedFile,
  attainmentDiffers,
  attainmentOpen,
  attainmentUndeclared,
  similarFile,
  sharedFile,
  archiveFormat,
  archiveNaming,
  linkTrouble,
  openFinding,
  thirdYearApart,
  missingAttachment,
];
