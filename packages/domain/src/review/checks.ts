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
import { dateOutsideWindow } from "./checks/date-outside-window.ts";
import { duplicateFile } from "./checks/duplicate-file.ts";
import { emptyFile } from "./checks/empty-file.ts";
import { encryptedFile } from "./checks/encrypted-file.ts";
import { evaluationIncomplete } from "./checks/evaluation-incomplete.ts";
import { lateSchool } from "./checks/late-school.ts";
import { linkTrouble } from "./checks/link-trouble.ts";
import { noDuty } from "./checks/no-duty.ts";
import { openFinding } from "./checks/open-finding.ts";
import { openGaps } from "./checks/open-gaps.ts";
import { personalData } from "./checks/personal-data.ts";
import { reusedFile } from "./checks/reused-file.ts";
import { scannedFile } from "./checks/scanned-file.ts";
import { sharedFile } from "./checks/shared-file.ts";
import { similarFile } from "./checks/similar-file.ts";
import { thirdYearApart } from "./checks/third-year-apart.ts";
import { typeMismatch } from "./checks/type-mismatch.ts";
import { unreadableFile } from "./checks/unreadable-file.ts";

/** Every check of the automatic review; a new one is a file in `checks/` and a line here. */
export const checks: readonly Check[] = [
  noDuty,
  lateSchool,
  agencyMissed,
  archiveRefused,
  openGaps,
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
];
