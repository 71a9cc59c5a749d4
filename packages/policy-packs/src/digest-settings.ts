import settings from "../packs/defaults/digest.json" with { type: "json" };

export interface DigestSettings {
  /** After so many calendar days without any event a matter counts as stuck. */
  readonly stuckDays: number;
  /** What is due in more calendar days than these may still find who answers for it. */
  readonly unassignedWithinDays: number;
}

/** The product's own measures of the weekly digest; no document prescribes them. */
export const digestSettings: DigestSettings = settings;
