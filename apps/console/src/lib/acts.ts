import type { Placement } from "@goodstanding/domain/filings/placement";

interface OfFiling {
  readonly id: string;
}

/** What each act of filing intake is asked with. */
export interface Acts {
  "filings.placeFiles": OfFiling & {
    readonly files: readonly {
      readonly fileId: string;
      readonly placement: Placement;
      readonly newCourse?: { readonly name: string; readonly kind: string };
    }[];
  };
  "filings.unplaceFiles": OfFiling & { readonly fileIds: readonly string[] };
  "filings.removeFiles": OfFiling & { readonly fileIds: readonly string[] };
  "filings.declare": OfFiling & {
    readonly placement: Placement;
    readonly kind: "no-revision" | "no-student-in-band";
    readonly remark: string | null;
  };
  "filings.withdrawDeclaration": OfFiling & { readonly declarationId: string };
  "filings.noteRevision": OfFiling & {
    readonly slot: string;
    readonly revisedOn: string | null;
    readonly explanation: string | null;
  };
  "filings.holdSlot": OfFiling & { readonly slotKey: string };
  "filings.releaseSlot": OfFiling & { readonly slotKey: string };
  "filings.submitToCollege": OfFiling;
  "filings.submitToSchool": OfFiling;
  "filings.withdraw": OfFiling & { readonly reason: string };
  "filings.returnToProgramme": OfFiling & { readonly reason: string };
  "filings.unlock": OfFiling & { readonly reason: string; readonly dueAgain: string };
  "filings.register": OfFiling & { readonly receiptNumber: string; readonly filedOn: string };
  "filings.exempt": OfFiling & { readonly reason: string };
  "filings.liftExemption": OfFiling;
  "filings.carryForward": OfFiling;
  "courses.save": { readonly programmeId: string; readonly course: CourseForm };
  "courses.share": { readonly courseId: string; readonly programmeIds: readonly string[] };
  "courses.withdraw": { readonly courseId: string };
  "courses.setCycle": { readonly programmeId: string; readonly fromYear: number; readonly years: number };
  "courses.openPackage": { readonly courseId: string; readonly year: number };
  "courses.closePackage": { readonly packageId: string };
  "courses.import": { readonly programmeId: string; readonly csv: string };
}

export interface CourseForm {
  readonly id: string | null;
  readonly name: string;
  readonly code: string | null;
  readonly kind: string;
  readonly bandScheme: string;
  readonly handsInReports: boolean;
  readonly responsible: string | null;
}
