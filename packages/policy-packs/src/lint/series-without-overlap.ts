import { type LoadedPack, type PackLinter, problem } from "./linter.ts";

/** A series is one line of documents: of one level and one kind of accreditation, and on each day at most one of them. */
export const seriesWithoutOverlap: PackLinter = (loaded, all) =>
  all
    .filter((other) => other.pack.series === loaded.pack.series && other.pack.id !== loaded.pack.id)
    .flatMap((other) => {
      if (lineOf(other) !== lineOf(loaded))
        return [
          problem(
            loaded,
            "series",
            `现为 ${loaded.pack.series}，与 ${other.pack.id} 的层级或认证类别不同；请另用系列名`,
            `found ${loaded.pack.series}, which ${other.pack.id} uses at another level or for another kind; choose another name`,
          ),
        ];
      if (!overlap(loaded, other) || startOf(loaded) < startOf(other)) return [];
      const until = other.pack.effective.to ?? "…";
      return [
        problem(
          loaded,
          "effective.from",
          `现为 ${loaded.pack.effective.from ?? "null"}；应晚于 ${other.pack.id} 的末日 ${until}`,
          `found ${loaded.pack.effective.from ?? "null"}; allowed: after the last day of ${other.pack.id}, ${until}`,
        ),
      ];
    });

const lineOf = ({ pack }: LoadedPack): string =>
  pack.level === "school" ? `school ${pack.school.zh}` : `${pack.level} ${pack.regime}`;

const startOf = ({ pack }: LoadedPack): string => pack.effective.from ?? "";
const endOf = ({ pack }: LoadedPack): string => pack.effective.to ?? "9999";
const overlap = (a: LoadedPack, b: LoadedPack): boolean => startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
