import type { PackProblem } from "../pack-problem.ts";
import { type LoadedPack, type PackLinter, problem } from "./linter.ts";
import { placesIn } from "./places-in.ts";

/**
 * Dates that exist, which the schema sees, also fit one another: a document is not in force before it was issued, its
 * number carries the year of its issue, and a year that a rule names lies in the document's time.
 */
export const datesValid: PackLinter = (loaded) => [
  ...issueOf(loaded),
  ...placesIn(loaded.pack)
    .filter(({ key }) => key === "dueIn")
    .flatMap(({ path, value }) => Object.keys(value).map((year) => ({ path: `${path}.${year}`, year })))
    .filter(({ year }) => !inForceIn(loaded, year))
    .map(({ path, year }) => {
      const { from, to } = loaded.pack.effective;
      return problem(
        loaded,
        path,
        `现为 ${year}；应在施行期 ${from ?? "…"} 至 ${to ?? "…"} 之内`,
        `found ${year}; allowed: a year between ${from ?? "…"} and ${to ?? "…"}, when the document is in force`,
      );
    }),
];

function issueOf(loaded: LoadedPack): PackProblem[] {
  const { document, effective } = loaded.pack;
  if (document.issued === null) return [];
  const problems: PackProblem[] = [];
  if (effective.from !== null && effective.from < document.issued)
    problems.push(
      problem(
        loaded,
        "effective.from",
        `现为 ${effective.from}；不得早于发布日期 ${document.issued}`,
        `found ${effective.from}; allowed: not before the issue on ${document.issued}`,
      ),
    );
  const numbered = /〔(\d{4})〕/.exec(document.number ?? "")?.[1];
  if (numbered !== undefined && !document.issued.startsWith(numbered))
    problems.push(
      problem(
        loaded,
        "document.issued",
        `现为 ${document.issued}；文号的年份为 ${numbered}`,
        `found ${document.issued}; the document's number is of ${numbered}`,
      ),
    );
  return problems;
}

const inForceIn = ({ pack: { effective } }: LoadedPack, year: string): boolean =>
  (effective.from ?? "") <= `${year}-12-31` && `${year}-01-01` <= (effective.to ?? "9999");
