import type {
  AppraisalLevel,
  AppraisalState,
  FindingStance,
  Recommendation,
} from "@goodstanding/domain/appraisal/appraisal";
import type { CandidateReason } from "@goodstanding/domain/appraisal/candidate";
import type { AppraisalMissing } from "@goodstanding/domain/appraisal/missing-in-appraisal";
import type { UnplacedReason } from "@goodstanding/domain/appraisal/plan-reviews";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type {
  AppraisalCommentId,
  AppraisalId,
  FilingId,
  PersonId,
  ProgrammeId,
  SubmissionId,
  UnitId,
} from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import type { Verdict } from "@goodstanding/domain/review/severity";
import type { ComparedTexts } from "@goodstanding/operations/appraisals/compare-text";
import type { DueBecause } from "@goodstanding/operations/returns/read-return";
import type { ReturnMail } from "@goodstanding/operations/returns/return-mail";
import type { findingWords } from "./finding-words.ts";
import type { frozenFile, frozenParts } from "./frozen-parts.ts";

export interface PersonNamed {
  readonly id: PersonId;
  readonly name: Text;
}

/** One review task in a queue. */
export interface AppraisalRow {
  readonly id: AppraisalId;
  readonly filing: {
    readonly id: FilingId;
    readonly rule: FilingRule;
    readonly regime: string;
    readonly period: string;
    readonly programme: { readonly id: ProgrammeId; readonly name: string };
    readonly college: Text;
  };
  readonly submission: { readonly id: SubmissionId; readonly number: number };
  readonly level: AppraisalLevel;
  /** 1 for the first submission that this level reviews, 2 for the first resubmission. */
  readonly round: number;
  readonly state: AppraisalState;
  readonly due: LocalDate;
  /** Calendar days from today; negative once it is overdue. */
  readonly daysLeft: number;
  readonly reviewer: PersonNamed | null;
  readonly isMine: boolean;
  readonly progress: { readonly marked: number; readonly required: number };
  /** Why it lapsed or was handed over last. */
  readonly reason: string | null;
  readonly submittedAt: string | null;
  readonly may: {
    /** Take it out of the queue. */
    readonly claim: boolean;
    /** Note, and hand in. */
    readonly work: boolean;
    /** Give to somebody else or back into the queue, or take back. */
    readonly handOver: boolean;
  };
}

export interface AppraisalQueue {
  readonly mine: readonly AppraisalRow[];
  /** Free in the queue and open to the reader: neither avoided nor another's college. */
  readonly free: readonly AppraisalRow[];
  /** Of the whole school, for the office; of the college for who leads it; `null` for reviewers. */
  readonly all: readonly AppraisalRow[] | null;
  /** May see to the pool, the plan and the common comments, and hand out reviews of the school. */
  readonly mayManage: boolean;
}

/** One item of the checklist as a reviewer judges it. */
export interface AppraisalItem {
  /** `slotKey`; empty where the filing has no checklist and is judged as a whole. */
  readonly key: string;
  readonly part: Text;
  /** Name of the course; `null` outside course packages. */
  readonly course: string | null;
  readonly name: Text;
  readonly isRequired: boolean;
  readonly fileCount: number;
  /** Since the submission that this level reviewed before; `null` in the first round. */
  readonly isChanged: boolean | null;
  /** `isCarried`: from the round before and not confirmed yet. */
  readonly mark: { readonly result: Verdict; readonly isCarried: boolean } | null;
  /** In last year's filing at the same place, courses by their name; to be compared with `compareText`. */
  readonly lastYear: readonly { readonly path: string }[];
}

export interface AppraisalComment {
  readonly id: AppraisalCommentId;
  /** Key of an item; `null`: of the package as a whole. */
  readonly item: string | null;
  /** Path in the package. */
  readonly file: string | null;
  readonly place: string | null;
  readonly text: string;
  readonly isCarried: boolean;
}

export interface AppraisalFinding extends ReturnType<typeof findingWords> {
  /** See `findingKey` of the domain. */
  readonly key: string;
  /** Key of the item that its file lies in, if any. */
  readonly item: string | null;
  readonly isWaived: boolean;
  readonly stance: { readonly kind: FindingStance; readonly reason: string | null } | null;
}

/**
 * What another reviewer of the same submission found; `opinion` stays `null` until all are in, and before those who review
 * don't learn either who else does: `reviewer` is `null` to them, as it is of a free seat.
 */
export interface OtherAppraisal {
  readonly id: AppraisalId;
  readonly reviewer: PersonNamed | null;
  readonly state: AppraisalState;
  readonly submittedAt: string | null;
  readonly opinion: AppraisalOpinion | null;
}

export interface AppraisalOpinion {
  readonly recommendation: Recommendation | null;
  readonly text: string;
  readonly marks: readonly { readonly item: string; readonly result: Verdict }[];
  readonly comments: readonly AppraisalComment[];
}

/** The workbench. */
export interface AppraisalWorkbench extends Omit<AppraisalRow, "submission"> {
  /** May look at the filing itself; who reviews for another college has the review alone. */
  readonly mayOpenFiling: boolean;
  readonly submission: {
    readonly id: SubmissionId;
    readonly number: number;
    readonly snapshotHash: string;
    readonly isLatest: boolean;
  };
  /** In the order of the checklist. */
  readonly items: readonly AppraisalItem[];
  /** What was handed in, as `submissions.get` gives it; `slots[].key` is an item's key. */
  readonly parts: ReturnType<typeof frozenParts>;
  readonly unsorted: readonly ReturnType<typeof frozenFile>[];
  readonly comments: readonly AppraisalComment[];
  readonly findings: readonly AppraisalFinding[];
  /** SHA-256 of files that the reader has ticked in this filing, in whatever round. */
  readonly viewed: readonly string[];
  readonly draft: { readonly recommendation: Recommendation | null; readonly text: string };
  readonly missing: AppraisalMissing;
  /** Others of the same level and submission; while they are at work their opinions stay closed. */
  readonly others: readonly OtherAppraisal[];
  /** The submission that this level reviewed before. */
  readonly previous: { readonly submissionId: SubmissionId; readonly number: number } | null;
  readonly lastYear: { readonly submissionId: SubmissionId; readonly period: string } | null;
}

/** Side by side: every reviewer's result per item, once all are in. */
export interface AppraisalComparison {
  readonly submission: {
    readonly id: SubmissionId;
    readonly number: number;
    readonly snapshotHash: string;
  } | null;
  /** Of the level that the filing waits at. Not in yet: people at work, whose opinions stay closed. */
  readonly stillOpen: number;
  /** The reader alone has reviewed it, and says why when accepting it. */
  readonly isOwnAlone: boolean;
  readonly reviewers: readonly OtherAppraisal[];
  /** In checklist order; `results` in the order of `reviewers`. */
  readonly items: readonly {
    readonly key: string;
    readonly part: Text;
    readonly course: string | null;
    readonly name: Text;
    readonly results: readonly (Verdict | null)[];
    readonly differs: boolean;
  }[];
}

/** One line of the list that goes back. */
export interface ReturnLine {
  /** Key of an item; `null`: of the package as a whole. */
  readonly item: string | null;
  /** Where: part, course and slot in words. */
  readonly where: string;
  readonly file: string | null;
  readonly place: string | null;
  readonly result: Exclude<Verdict, "clean">;
  readonly text: string;
  /** 系统预审, 审核意见, or both where they say the same. */
  readonly source: "machine" | "people" | "both";
}

/** What went back with a decision; empty where nothing did. */
export type ReturnedList = readonly ReturnLine[];

/** The mail that goes with a return, in words, and the addresses that get it. */
export type ReturnMailView = ReturnMail;

export interface ReturnDraft {
  readonly submission: { readonly id: SubmissionId; readonly snapshotHash: string };
  readonly lines: readonly ReturnLine[];
  /** The day that is proposed for the resubmission; `null`: none can be reckoned. */
  readonly dueAgain: LocalDate | null;
  /** Why this day is proposed. */
  readonly dueBecause: DueBecause;
  /** Latest day that is allowed: the agency's, and for a college the school's. */
  readonly latest: LocalDate | null;
  /** Whom the mail would reach; empty where there is nobody to tell. */
  readonly recipients: readonly string[];
}

export interface ExpertRow {
  readonly person: PersonNamed;
  /** Units of the memberships: own colleges are avoided always. */
  readonly ownUnits: readonly { readonly id: UnitId; readonly name: Text }[];
  /** `false`: holds the role of a school expert and is not entered in the pool yet. */
  readonly isEntered: boolean;
  /** Words that are looked for in a programme's name and category. */
  readonly expertise: readonly string[];
  readonly mostAtOnce: number;
  readonly mostPerYear: number | null;
  readonly avoids: readonly { readonly id: UnitId; readonly name: Text }[];
  readonly note: string | null;
  readonly load: { readonly open: number; readonly thisYear: number };
}

export interface ExpertPool {
  readonly experts: readonly ExpertRow[];
  /** All of the school, to declare avoidance of. */
  readonly units: readonly { readonly id: UnitId; readonly name: Text }[];
  /** Open reviews whose reviewers by now avoid the college or hold no role that reviews: to be handed over. */
  readonly conflicts: readonly {
    readonly id: AppraisalId;
    readonly filing: AppraisalRow["filing"];
    readonly reviewer: PersonNamed | null;
    readonly because: "not-a-reviewer" | "avoids";
  }[];
}

export interface ProposedReviewer {
  readonly person: PersonNamed;
  readonly load: { readonly open: number; readonly thisYear: number };
  readonly matches: readonly string[];
  /** `null`: may be asked; else why not. */
  readonly excluded: CandidateReason | null;
}

export interface ReviewPlanView {
  readonly year: number;
  readonly rows: readonly {
    readonly filing: AppraisalRow["filing"];
    /** From: handed in, or the school's date; to: the review is finished. */
    readonly from: LocalDate;
    readonly due: LocalDate;
    readonly isHandedIn: boolean;
    /** `by`: when the expert could finish it, reviews of one span shared out evenly; `null` for who is not of the pool. */
    readonly reviewers: readonly {
      readonly person: PersonNamed;
      readonly isProposal: boolean;
      readonly by: LocalDate | null;
    }[];
    /** Seats that found nobody, with the reason. */
    readonly unplaced: readonly UnplacedReason[];
  }[];
  readonly experts: readonly {
    readonly person: PersonNamed;
    readonly mostAtOnce: number;
    readonly mostPerYear: number | null;
    readonly planned: number;
  }[];
}

/** `before` or `after` is `null` where there is no such file, or its text can't be read. */
export type TextComparison = ComparedTexts;

export interface CommentTemplate {
  readonly id: string;
  readonly text: string;
}
