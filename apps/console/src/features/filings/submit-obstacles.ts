import { awaitsCollege, type FilingStatus } from "@goodstanding/domain/filings/filing-status";

export const submitObstacleKinds = ["already-in", "not-yours", "empty", "uploading"] as const;
export type SubmitObstacle = (typeof submitObstacleKinds)[number];

/** Why the filing cannot be handed in now. Lateness and missing classes are not among the reasons: a late or thin filing must be able to go in. */
export function submitObstacles(filing: {
  readonly status: FilingStatus;
  readonly may: { readonly upload: boolean };
  readonly files: number;
  readonly uploading: number;
}): readonly SubmitObstacle[] {
  if (!awaitsCollege(filing.status)) return ["already-in"];
  if (!filing.may.upload) return ["not-yours"];
  const obstacles: SubmitObstacle[] = [];
  if (filing.files === 0) obstacles.push("empty");
  if (filing.uploading > 0) obstacles.push("uploading");
  return obstacles;
}
