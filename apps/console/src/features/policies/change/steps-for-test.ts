import { policyChange } from "@goodstanding/domain/policy/policy-change";
import { vi } from "vitest";
import type { ChangeDraft } from "../policy-views.ts";
import type { ChangeSteps } from "./change-steps.ts";

/** The steps of a change at their beginning, with the draft that was sent for preview last. */
export function stepsForTest(change: Partial<ChangeSteps> = {}) {
  const onPreview = vi.fn<ChangeSteps["onPreview"]>();
  const onApply = vi.fn<ChangeSteps["onApply"]>();
  const steps: ChangeSteps = {
    ...{ previewed: null, refused: null, previewFailure: null, applyFailure: null, pending: null },
    ...{ onPreview, onApply },
    ...change,
  };
  return {
    steps,
    onPreview,
    onApply,
    sent: (): ChangeDraft => policyChange.parse(onPreview.mock.lastCall?.[0]),
  };
}
