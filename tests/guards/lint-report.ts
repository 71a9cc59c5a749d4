import { runTool } from "./run-tool.ts";

export interface LintReport {
  readonly diagnostics: readonly {
    /** `plugin(rule)` */
    readonly code?: string;
    readonly filename: string;
    readonly message: string;
  }[];
}

/** What the linter says in a folder under a configuration, both given as absolute paths. */
export async function lintReport(folder: string, configuration: string): Promise<LintReport> {
  const { stdout, stderr } = await runTool("oxlint", ["--config", configuration, "--format", "json"], folder);
  if (!stdout) throw new Error(`oxlint printed no report: ${stderr}`);
  return JSON.parse(stdout);
}
