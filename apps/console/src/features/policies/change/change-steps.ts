import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { ChangeDraft, PolicyPreview } from "../policy-views.ts";

/** How far a change has come: previewed or refused, and for which draft; and the two things that can be done next. */
export interface ChangeSteps {
  readonly previewed: { readonly change: ChangeDraft; readonly preview: PolicyPreview } | null;
  /** The rules do not allow this draft. */
  readonly refused: { readonly change: ChangeDraft; readonly error: AppError } | null;
  /** Why the preview did not come about for another reason; `null` while nothing failed. */
  readonly previewFailure: unknown;
  readonly applyFailure: unknown;
  readonly pending: "preview" | "apply" | null;
  readonly onPreview: (change: ChangeDraft) => void;
  readonly onApply: (change: ChangeDraft, because: string, previewHash: string) => void;
}
