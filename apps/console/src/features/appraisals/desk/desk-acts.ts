import type { Recommendation } from "@goodstanding/domain/appraisal/appraisal";
import type { Verdict } from "@goodstanding/domain/review/severity";
import type { AppraisalFinding } from "../../../lib/api.ts";

/** Where a comment belongs: an item or the whole, and within it a file and a place. */
export interface CommentTarget {
  /** `null`: the package as a whole. */
  readonly item: string | null;
  readonly file: string | null;
  readonly place: string | null;
}

export interface Draft {
  readonly recommendation: Recommendation | null;
  readonly text: string;
}

export interface Conclusion extends Draft {
  readonly recommendation: Recommendation;
}

/** What a reviewer does at the desk. Promises end when the server has it, and fail as its answers do; the others say so themselves. */
export interface DeskActs {
  readonly mark: (item: string, result: Verdict | null) => void;
  readonly confirm: (items: readonly string[]) => void;
  readonly tick: (sha256: string, isViewed: boolean) => void;
  /** `null`: a new one. Gives its id. */
  readonly comment: (id: string | null, target: CommentTarget, text: string) => Promise<string>;
  readonly removeComment: (id: string) => void;
  readonly judge: (finding: string, stance: AppraisalFinding["stance"]) => void;
  readonly keepDraft: (draft: Draft) => Promise<unknown>;
  /** The snapshot is what the reviewer had before their eyes. */
  readonly submit: (conclusion: Conclusion, snapshotHash: string) => Promise<unknown>;
}
