import { type LocalDate, parseLocalDate } from "@goodstanding/domain/kernel/dates";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import type { Policies } from "@goodstanding/domain/policy/policies";
import { type PolicyRule, policyRules } from "@goodstanding/domain/policy/rule";
import { policiesOfPack } from "@goodstanding/policy-packs/packs";
import { InputError } from "./exit-codes.ts";

/** The rules of `--pack`, which names a document: no series is followed. A school's pack brings its associations'. */
export function policiesOption(pack: string): Policies {
  const policies = policiesOfPack(pack);
  if (!policies.ok)
    throw new InputError(`--pack: ${errorText(policies.error, "zh")} ${errorText(policies.error, "en")}`);
  return policies.value;
}

/** For an option that may be given more than once. */
export function ruleOption(text: string, before: readonly PolicyRule[]): readonly PolicyRule[] {
  const rule = policyRules.find((each) => each === text);
  if (rule) return [...before, rule];
  throw new InputError(
    `--rule: 没有规则“${text}”；可用：${policyRules.join("、")}。There is no rule “${text}”. Available: ${policyRules.join(", ")}.`,
  );
}

export function yearOption(name: string, text: string): number {
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 1990 || year > 2190) {
    throw new InputError(
      `${name}: 应为四位年份（1990–2190），收到“${text}”。Expected a year of four digits, found “${text}”.`,
    );
  }
  return year;
}

export function dateOption(name: string, text: string): LocalDate {
  const date = parseLocalDate(text);
  if (!date.ok) {
    throw new InputError(
      `${name}: 应为日历日期 YYYY-MM-DD，收到“${text}”。Expected a calendar date YYYY-MM-DD, found “${text}”.`,
    );
  }
  return date.value;
}

/** An instant with its offset; without one nobody knows on which day it lies. */
export function instantOption(name: string, text: string): Date {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  const instant = new Date(text);
  if (!form.test(text) || !parseLocalDate(text.slice(0, 10)).ok || Number.isNaN(instant.getTime())) {
    throw new InputError(
      `${name}: 应为带时区偏移的时刻，如 2026-11-02T10:00:00+08:00，收到“${text}”。Expected an instant with its offset, such as 2026-11-02T10:00:00+08:00, found “${text}”.`,
    );
  }
  return instant;
}
