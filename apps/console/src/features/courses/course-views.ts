import type { CourseId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Coverage, Named } from "../filings/filing-views.ts";

/** The courses of a programme as the server answers them. */
export interface CoursesDetail {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  /** The year whose packages can be opened. */
  readonly year: number;
  readonly courses: readonly CourseRow[];
  readonly kinds: readonly (Named & { readonly handsInReports: boolean })[];
  readonly bandSchemes: readonly Named[];
  readonly cycle: { readonly fromYear: number; readonly years: number } | null;
  readonly coverage: Coverage;
  /** With whom a course may be shared. */
  readonly programmes: readonly { readonly id: ProgrammeId; readonly name: string; readonly unit: Text }[];
  readonly may: { readonly manage: boolean };
}

export interface CourseRow {
  readonly id: CourseId;
  readonly name: string;
  readonly code: string | null;
  readonly kind: Named;
  readonly bandScheme: Named;
  readonly handsInReports: boolean;
  readonly responsible: string | null;
  readonly ownedBy: { readonly id: UnitId; readonly name: Text };
  readonly isShared: boolean;
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly programmes: readonly { readonly id: ProgrammeId; readonly name: string }[];
  /** Of this year, where it is evaluated. */
  readonly packageId: string | null;
  readonly may: { readonly manage: boolean; readonly open: boolean };
}
