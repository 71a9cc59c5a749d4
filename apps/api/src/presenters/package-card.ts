import type { PackageBuildRow } from "@goodstanding/database/queries/package-build";

/** How far the numbered package of a submission is, and what it has become. */
export const packageCard = ({
  state,
  percent,
  step,
  fileCount,
  sha256,
  size,
  finishedAt,
}: PackageBuildRow) => ({
  state,
  percent,
  step,
  fileCount,
  sha256,
  size,
  finishedAt: finishedAt?.toISOString() ?? null,
});
