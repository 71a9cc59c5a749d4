import type { FilingStatus, ReviewLevels } from "@goodstanding/domain/filings/filing-status";
import type { Gap } from "@goodstanding/domain/filings/gap";
import type { Placement } from "@goodstanding/domain/filings/placement";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { Citation } from "@goodstanding/domain/policy/citation";
import type { ApiOutputs } from "../../lib/api.ts";
import type { PackageView, ReceiptView } from "./package/package-views.ts";

export type FilingRow = ApiOutputs["filings"]["list"][number];
type Today = ApiOutputs["filings"]["get"];

/** What the page of one filing shows, as the server answers it. */
export interface FilingDetail extends Pick<Today, "obligation"> {
  readonly filing: Today["filing"] & {
    readonly status: FilingStatus;
    readonly programmeSubmittedAt: string | null;
    readonly dueAgain: string | null;
    readonly exemptBecause: string | null;
    readonly carriedFrom?: string | null;
  };
  readonly levels: ReviewLevels;
  readonly parts: readonly PartView[];
  readonly files: readonly FilingFile[];
  readonly courses: {
    readonly options: readonly CourseOption[];
    readonly kinds: readonly Named[];
    readonly bandSchemes: readonly Named[];
  };
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
  readonly locks: readonly SlotLock[];
  readonly arrivals: readonly Arrival[];
  readonly submissions: readonly Submission[];
  readonly agencyFiling: AgencyFiling | null;
  readonly unlocks: readonly Unlock[];
  readonly may: MayDo;
}

export type MayDo = Readonly<
  Record<
    | "edit"
    | "submitToCollege"
    | "submitToSchool"
    | "withdraw"
    | "returnToProgramme"
    | "beginReview"
    | "decide"
    | "unlock"
    | "register"
    | "exempt"
    | "liftExemption"
    | "buildPackage"
    | "manageReadingRooms",
    boolean
  >
>;

export interface Named {
  readonly id: string;
  readonly name: Text;
}

export interface PartView extends Named {
  readonly kind: "documents" | "courses" | "materials";
  readonly citation: Citation;
  readonly slots: readonly SlotView[];
  readonly courses: readonly CourseView[];
  /** That no course is evaluated this year. */
  readonly declaration: SignedDeclaration | null;
}

export interface SignedDeclaration {
  readonly id: string;
  readonly remark: string | null;
  readonly by: Text;
  readonly at: string;
}

export interface SlotView extends Named {
  readonly key: string;
  readonly necessity: "required" | "reference";
  readonly kind: "standing" | "yearly";
  readonly declarable: boolean;
  readonly asksRevision: boolean;
  readonly samples: boolean;
  readonly citation: Citation;
  readonly state: SlotState;
  readonly files: number;
  readonly links: number;
  readonly bands: readonly (Named & {
    readonly files: number;
    readonly declared: boolean;
    readonly declarationId: string | null;
  })[];
  readonly declaration: SignedDeclaration | null;
  readonly revision: {
    readonly revisedOn: string | null;
    readonly explanation: string | null;
    readonly by: Text;
  } | null;
  readonly lastYear: { readonly files: number; readonly paths: readonly string[] } | null;
}
export type SlotState = "empty" | "partial" | "complete" | "declared";

export interface CourseView {
  readonly courseId: CourseId;
  readonly packageId: string;
  readonly name: string;
  readonly code: string | null;
  readonly kind: Named;
  readonly responsible: string | null;
  readonly isShared: boolean;
  readonly ownedBy: Text;
  readonly mayEdit: boolean;
  readonly handsInReports: boolean;
  readonly bandScheme: string;
  readonly slots: readonly SlotView[];
}

export interface CourseOption {
  readonly courseId: CourseId;
  readonly name: string;
  readonly code: string | null;
  readonly kind: Named;
  readonly isShared: boolean;
}

export interface FilingFile {
  readonly id: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: string;
  readonly uploadedBy: Text;
  readonly placement: Placement | null;
  readonly proposal: Proposal | null;
}

export interface Proposal {
  readonly placement: Placement | null;
  readonly newCourse: { readonly name: string; readonly kind: string } | null;
  readonly certainty: "recognised" | "to-confirm";
  readonly because: Text;
}

export interface Coverage {
  readonly cycle: { readonly from: number; readonly to: number } | null;
  readonly rows: readonly {
    readonly courseId: CourseId;
    readonly name: string;
    readonly evaluated: readonly number[];
    readonly lastChance: number | null;
    readonly isDueNow: boolean;
    readonly isMissed: boolean;
  }[];
}

export interface SlotLock {
  readonly slotKey: string;
  readonly by: Text;
  readonly isMine: boolean;
  readonly until: string;
}

export interface Arrival {
  readonly id: string;
  readonly path: string;
  readonly kind: "file" | "archive";
  readonly state: string;
  readonly percent: number;
  readonly step: string | null;
  readonly problem: Text | null;
}

export interface AgencyFiling {
  readonly receiptNumber: string;
  readonly filedOn: string;
  readonly hasScan: boolean;
  readonly registeredBy: Text;
}

export interface Unlock {
  readonly reason: string;
  readonly dueAgain: string;
  readonly by: Text;
  readonly at: string;
}

export type Submission = Today["submissions"][number] & {
  readonly sentToSchoolAt: string | null;
  readonly receipt: ReceiptView | null;
  readonly package: PackageView | null;
};
export type Review = NonNullable<Submission["review"]>;
export type ReviewFinding = Review["findings"][number];
export type ReviewTimeliness = NonNullable<Review["timeliness"]>;
export type Decision = NonNullable<Submission["decision"]>;
export type DecisionKind = Decision["kind"];
