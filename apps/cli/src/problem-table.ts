import type { RowProblem } from "@goodstanding/domain/accreditation/programme-row";

/** Everything wrong with a list, a line each: row, column, found, expected. */
export function problemTable(file: string, problems: readonly RowProblem[]): string {
  const lines = problems.map(
    ({ row, column, found, expected }) =>
      `${row}\t${column}\t${JSON.stringify(found)}\t${expected.zh} / ${expected.en}`,
  );
  return [
    `${file}: ${problems.length} 处错误，未采用任何一行。${problems.length} mistakes; no row was taken.`,
    "行 row\t列 column\t发现 found\t应为 expected",
    ...lines,
  ].join("\n");
}
