import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";
import { counted } from "@goodstanding/domain/kernel/counted";

/** Everything wrong with a list, a line each: row, column, found, expected. */
export function problemTable(file: string, problems: readonly RowProblem[]): string {
  const lines = problems.map(
    ({ row, column, found, expected }) =>
      `${row}\t${column}\t${JSON.stringify(found)}\t${expected.zh} / ${expected.en}`,
  );
  return [
    `${file}: ${problems.length} 处错误，未采用任何一行。${counted(problems.length, "mistake")}; no row was taken.`,
    "行 row\t列 column\t发现 found\t应为 expected",
    ...lines,
  ].join("\n");
}
