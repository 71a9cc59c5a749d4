import { roleNames } from "@goodstanding/domain/access/roles";
import { formatDay } from "@goodstanding/domain/calendar/format-date";
import { assertNever } from "@goodstanding/domain/kernel/assert-never";
import { ladderKindNames, ladderPartNames } from "@goodstanding/domain/policy/ladder-names";
import { regimeNames } from "@goodstanding/domain/policy/regime";
import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { findingRules } from "@goodstanding/domain/review/finding-rule";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { verdictNames } from "@goodstanding/domain/review/severity";
import { useTranslation } from "react-i18next";
import { formatMonthDay } from "../../lib/format.ts";
import { useLanguage, useText } from "../../lib/language.ts";
import { rungParts } from "./change/ladder-draft.ts";
import { escalationSteps } from "./escalation-steps.ts";
import type { InForce, LadderRow } from "./policy-views.ts";
import type { ShownSetting } from "./settings-card.tsx";

type SetDate = Omit<InForce["settings"]["schoolDates"][number], "regime">;

/** Each setting in words, a line for each thing that is set; one line says so where nothing is. */
export function useSettingLines(policies: InForce): (setting: ShownSetting) => readonly string[] {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { settings, unitDates } = policies;
  const separator = t("ui.listSeparator");
  const or = (lines: readonly string[], none: string): readonly string[] =>
    lines.length === 0 ? [none] : lines;
  return (setting) => {
    switch (setting) {
      case "school-date":
        return or(
          settings.schoolDates.map((date) => dateText(text(regimeNames[date.regime]), date)),
          t("policies.settings.asDocument"),
        );
      case "unit-date":
        return or(
          unitDates.map((date) => dateText(text(date.unit), date)),
          t("policies.settings.noUnitDates"),
        );
      case "notice":
        return or(
          settings.notices.map((notice) =>
            t("policyChange.notice.ofYear", { title: documentName(notice), year: notice.year }),
          ),
          t("policies.settings.noNotices"),
        );
      case "terms":
        return or(
          settings.terms.map(({ year, term, from, to }) =>
            t("policies.settings.term", {
              ...{ year, next: year + 1, term },
              ...{ from: formatDay(from, language), to: formatDay(to, language) },
            }),
          ),
          t("policies.settings.defaultTerms"),
        );
      case "severities":
        return or(
          findingRules.flatMap((rule) => {
            const severity = settings.severities[rule];
            return severity === undefined
              ? []
              : t("policies.settings.severity", {
                  rule: text(findingRuleNames[rule]),
                  severity: text(verdictNames[severity]),
                });
          }),
          t("policies.settings.asAgency"),
        );
      case "ladder":
        return or(policies.ladders.flatMap(ladderLines), t("policies.settings.productLadders"));
      case "escalation":
        return escalationSteps.map((step) => {
          const roles = settings.escalation[step].map((role) => text(roleNames[role]));
          return t("policies.settings.escalation", {
            step: t(`policies.escalation.${step}`),
            roles: roles.length === 0 ? t("policies.settings.nobody") : roles.join(separator),
          });
        });
      case "attainment-formula":
        return [
          settings.attainmentFormula === null
            ? t("policies.settings.undeclared")
            : t(`policies.formula.${settings.attainmentFormula}`),
        ];
      case "archive":
        return settings.archive === null
          ? [t("policies.settings.undeclared")]
          : [
              t("policies.settings.formats", { formats: settings.archive.formats.join(separator) }),
              t("policies.settings.naming", { naming: settings.archive.naming }),
            ];
      default:
        return assertNever(setting);
    }
  };

  /** The school's own, what holds today before what comes later. */
  function ladderLines({ kind, present, since, later }: LadderRow): readonly string[] {
    const name = text(ladderKindNames[kind]);
    const own = since === null ? [] : [{ from: since, ladder: present }];
    return [...own, ...later].map(({ from, ladder }) =>
      t("policies.settings.ladder", {
        ...{ name, from: formatDay(from, language) },
        days: ladder ? ladderText(ladder) : t("policies.settings.productLadder"),
      }),
    );
  }

  function ladderText(ladder: LadderRow["present"]): string {
    const parts = rungParts
      .filter((part) => ladder[part].length > 0)
      .map((part) =>
        t("policies.settings.rungs", {
          part: text(ladderPartNames[part]),
          days: ladder[part].join(separator),
        }),
      );
    return [...parts, t("policies.settings.thenEvery", { days: ladder.thenEveryDays })].join(
      t("policies.settings.rungSeparator"),
    );
  }

  function dateText(whose: string, { rule, due, because, from, to }: SetDate): string {
    const span = [
      from === undefined ? null : t("policies.settings.since", { from }),
      to === undefined ? null : t("policies.settings.until", { to }),
      because,
    ].filter((part) => part !== null);
    return t("policies.settings.date", {
      subject: `${whose} ${text(ruleNames[rule])}`,
      day: formatMonthDay(due, language),
      about: span.join(separator),
    });
  }
}
