import { parseStep } from "@goodstanding/domain/reminders/parse-step";

/** Which rung of the ladder a reminder was, as the sheet prints it; a step of another release as it is stored. */
export function spellStep(step: string, agency: string): string {
  const parsed = parseStep(step);
  if (parsed === null) return step;
  const { kind, number } = parsed;
  if (kind === "school-overdue") return `校级逾期${number}个工作日`;
  if (kind === "school-weekly") return `校级逾期，第${number}次每周催办`;
  const level = kind === "agency-before" ? `${agency}级` : "校级";
  return number === 0 ? `${level}截止当日` : `${level}截止前${number}个工作日`;
}
