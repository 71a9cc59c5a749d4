import type { Regime } from "@goodstanding/domain/policy/regime";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import { GravityTag } from "../../ui/gravity-tag.tsx";
import { type ReadingColumn, ReadingTable } from "../../ui/reading-table.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import { useMovedLines } from "../../ui/use-moved-lines.ts";
import type { RuleInForce } from "./policy-views.ts";
import styles from "./rule-table.module.css";
import { RuleWhen } from "./rule-when.tsx";

interface RuleTableProps {
  readonly rules: readonly RuleInForce[];
  readonly caption: string;
  readonly regime: Regime;
}

/** Every rule of a year: when the agency wants it, when the school does, what a missed date leads to, and who says so. */
export function RuleTable({ rules, caption, regime }: RuleTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const levelWord = useLevelWord();
  const movedLines = useMovedLines();
  const nameOf = ({ rule, name }: RuleInForce): string => text(name ?? ruleNames[rule]);
  const columns: readonly ReadingColumn<RuleInForce>[] = [
    { key: "rule", title: t("policies.rule.column.rule"), width: "17%", render: nameOf },
    {
      key: "agency",
      title: levelWord("agency", regime),
      width: "23%",
      render: ({ agency }) => (
        <RuleWhen said={agency} notes={agency?.byNotice ? [t("policies.regime.byNotice")] : []} />
      ),
    },
    {
      key: "school",
      title: levelWord("school", regime),
      width: "23%",
      render: ({ school }) => (
        <RuleWhen
          said={school}
          notes={school?.moved ? [t("ui.moved.title"), ...movedLines(school.moved)] : []}
        />
      ),
    },
    {
      key: "gravity",
      title: t("policies.rule.column.gravity"),
      render: ({ gravity, consequence }) => (
        <>
          {gravity === null ? null : <GravityTag gravity={gravity} />}
          {consequence === null ? null : <small className={styles.line}>{text(consequence)}</small>}
        </>
      ),
    },
    {
      key: "clause",
      title: t("policies.rule.column.clause"),
      width: "90px",
      render: (rule) => (
        <ClausePopover
          subject={nameOf(rule)}
          moved={rule.school?.moved ?? null}
          citations={[rule.agency?.citation, rule.school?.citation].filter((each) => each !== undefined)}
        />
      ),
    },
  ];
  return <ReadingTable caption={caption} columns={columns} rows={rules} rowKey={({ rule }) => rule} />;
}
