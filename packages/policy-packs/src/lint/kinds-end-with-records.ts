import { type PackLinter, problem } from "./linter.ts";

/** What every course package holds, whatever its kind: 考核评价依据合理性审核记录, 课程目标达成评价报告. */
const records = ["rationality-review", "attainment-report"];

/** Each kind of course ends with both records, and neither may be missing. */
export const kindsEndWithRecords: PackLinter = (loaded) => {
  const { pack } = loaded;
  if (pack.level !== "association" || "sameAs" in pack.review) return [];
  return pack.review.checklist.parts.flatMap((part, at) =>
    part.kind !== "courses"
      ? []
      : part.courseKinds.flatMap(({ slots }, kind) => {
          const last = slots.slice(-records.length);
          const isRight = records.every((id, each) => {
            const slot = last[each];
            return slot?.id === id && slot.necessity === "required";
          });
          if (isRight) return [];
          return [
            problem(
              loaded,
              `review.checklist.parts.${at}.courseKinds.${kind}.slots`,
              `最后两项现为 ${last.map(({ id }) => id).join("、")}；应为必备的 ${records.join("、")}`,
              `the last two are ${last.map(({ id }) => id).join(", ")}; allowed: ${records.join(", ")}, both required`,
            ),
          ];
        }),
  );
};
